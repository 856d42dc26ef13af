package io.tieout.application.standing;

import io.tieout.application.accounting.Turn;

/** Why a record hangs in the air. */
public enum OrphanReason implements StandingReason {
    CUSTOMER_GONE(
            Turn.ACCOUNTANT,
            "make the customer active in the accounting system, or link the account to another"),
    DOCUMENT_GONE(Turn.ACCOUNTANT, "accept that it is gone, or push ours again: look at the drift"),
    OPERATION_LEFT_BEHIND(
            Turn.ACCOUNTANT, "dismiss the operation: what it was ordered for moved on without it"),
    PAYMENT_PART_WITHOUT_HOME(
            Turn.ACCOUNTANT,
            "link the payer's customer, or have the payment settle another document there"),
    CREDIT_MEMO_GONE(
            Turn.ACCOUNTANT, "accept that it is gone, or push ours again: look at the drift"),
    ENTRY_GONE(
            Turn.ACCOUNTANT,
            "push ours again, or have two people accept that it is gone: what it recognised or"
                    + " posted is then due again"),
    WORD_WITHOUT_RECORD(
            Turn.ACCOUNTANT,
            "map the word to another record, or make its own active in the accounting system"),
    MARK_WITHOUT_RECORD(
            Turn.ACCOUNTANT,
            "delete it there if it is a copy of ours; else take the note with our mark off it"),
    NUMBER_WITHOUT_MARK(
            Turn.ACCOUNTANT,
            "give it another number there, or delete it if it is a copy; link ours to it if ours"
                    + " never landed"),
    ITEM_RETYPED(
            Turn.ACCOUNTANT,
            "change its type back there, or have two people map the product anew: to this item or"
                    + " another"),
    REFUND_GONE(
            Turn.ACCOUNTANT,
            "enter it there again under its number, or give the money back by another refund"),
    REFUND_CHANGED(Turn.ACCOUNTANT, "change it back there: nothing else says what was allowed");

    private final Turn turn;
    private final String nextStep;

    OrphanReason(Turn turn, String nextStep) {
        this.turn = turn;
        this.nextStep = nextStep;
    }

    @Override
    public Turn turn() {
        return turn;
    }

    @Override
    public String nextStep() {
        return nextStep;
    }
}
