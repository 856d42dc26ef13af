package io.tieout.domain.ledger;

/**
 * An account of the subledger by the part it plays. The tenant maps each to an account of its own
 * chart, which is read and never written.
 *
 * <p>A customer's credit is a negative open item inside the receivables, never an account of its
 * own.
 */
public enum LedgerAccount {

    /** What customers owe, one control account per currency. */
    RECEIVABLES(true),
    /** Money that came in and waits for its deposit. */
    CLEARING(false),
    /** Recognised and not billed yet. */
    UNBILLED_RECEIVABLE(false),
    /** Billed and not earned yet. */
    DEFERRED_REVENUE(false),
    /** Owed to tax agencies; the accounting system keeps it by itself. */
    SALES_TAX_PAYABLE(true),
    /** Earned. */
    REVENUE(false),
    /** Charged for paying late. */
    LATE_FEE_INCOME(false),
    /** Taken off sales forms; lowers what is earned. */
    DISCOUNTS(false),
    /** Sold, and given up as nobody will pay it. */
    BAD_DEBT(false),
    /** Kept back by whoever processed a payment. */
    PROCESSOR_FEES(false),
    /** What exchange rates gained, less what they lost. */
    EXCHANGE_GAIN(false),
    /** Documents that others entered, of which only the amounts are known, not what was sold. */
    SALES_OF_OTHERS(false),
    /** What landed otherwise than approved and is no tax: it waits for a person to settle it. */
    LANDING_VARIANCE(false);

    private final boolean isControl;

    LedgerAccount(boolean isControl) {
        this.isControl = isControl;
    }

    /**
     * whether the accounting system alone keeps it, from documents: no journal of ours that is sent
     * there ever touches it
     */
    public boolean isControl() {
        return isControl;
    }
}
