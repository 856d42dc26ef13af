package io.tieout.application.standing;

import io.tieout.application.accounting.Turn;

/** Why a record stands still too long. */
public enum StaleReason implements StandingReason {
    INVOICE_UNDECIDED(Turn.ACCOUNTANT, "approve it, or send it back"),
    INVOICE_NOT_LANDED(Turn.ACCOUNTANT, "look at its operation in the queue"),
    OPERATION_WAITS(Turn.OPERATOR, "look at its last fault, and at connectionHealth"),
    NOTICE_UNHANDLED(Turn.OPERATOR, "look at connectionHealth: the inbox is not worked off"),
    LISTS_OLD(Turn.ADMINISTRATOR, "refresh the lists, and look at connectionHealth"),
    DRIFT_UNDECIDED(Turn.ACCOUNTANT, "accept theirs, or push ours again"),
    LANDING_UNACCEPTED(Turn.ACCOUNTANT, "an approver accepts what landed, or has it corrected"),
    SWEEP_OVERDUE(Turn.OPERATOR, "look at connectionHealth: nobody asks what changed"),
    ACT_UNDECIDED(Turn.ACCOUNTANT, "a second person allows it, or refuses it");

    private final Turn turn;
    private final String nextStep;

    StaleReason(Turn turn, String nextStep) {
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
