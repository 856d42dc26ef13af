package io.tieout.application.invoice;

/** How far an invoice has come on its way into the books, and what it is there. */
public enum SyncState {
    /** nobody asked to send it */
    NOT_SENT(Turn.MAKER, "submit it when it is complete"),
    /** somebody must sign it first */
    AWAITING_APPROVAL(Turn.APPROVER, "look at pushPlan and approve it with the hash, or reject it"),
    /** approved, and nobody tried to land it yet */
    QUEUED(Turn.NOBODY, "nothing: it goes out by itself"),
    /** on its way at this moment */
    SENDING(Turn.NOBODY, "nothing: its answer is awaited"),
    /** it did not land yet, and Tieout tries again by itself */
    RETRYING(Turn.NOBODY, "nothing: it is tried again by itself; see accountingOperations"),
    /** it does not go on before somebody acts */
    BLOCKED(Turn.ADMINISTRATOR, "see accountingOperations"),
    /** it stands in the books as it was approved, or as it was accepted */
    LANDED(Turn.NOBODY, "nothing"),
    /** it stands in the books otherwise than it was approved */
    DIVERGED(
            Turn.APPROVER,
            "compare it in Invoice.landing; accept it with acceptLandedInvoice, or void it with"
                    + " voidInvoice and bill anew"),
    /** somebody changed it in the books since */
    DRIFTED(
            Turn.APPROVER,
            "compare both in Invoice.drift; decide with acceptTheirs or pushOursAgain"),
    /** its void is on its way */
    VOIDING(Turn.NOBODY, "nothing: it is void once the accounting system has done it"),
    /** void */
    VOID(Turn.NOBODY, "nothing");

    /** Whose turn it is. */
    public enum Turn {
        NOBODY,
        /** whoever drafts invoices */
        MAKER,
        APPROVER,
        /** whoever connects the company, or runs it in the accounting system */
        ADMINISTRATOR,
        /** whoever runs Tieout */
        OPERATOR
    }

    private final Turn turn;
    private final String nextStep;

    SyncState(Turn turn, String nextStep) {
        this.turn = turn;
        this.nextStep = nextStep;
    }

    /** whose turn it is, as far as the state alone says */
    public Turn turn() {
        return turn;
    }

    /** what to do, as far as the state alone says */
    public String nextStep() {
        return nextStep;
    }
}
