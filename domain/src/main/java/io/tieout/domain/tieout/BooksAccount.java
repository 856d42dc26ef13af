package io.tieout.domain.tieout;

import io.tieout.domain.ledger.LedgerAccount;

/**
 * Accounts of the chart by the part they play, as both sides can be held against each other. What
 * the subledger keeps apart and the books do not is one part here.
 */
public enum BooksAccount {
    /** What customers owe, in all currencies. */
    RECEIVABLES(false),
    /** Money: what waits for its deposit, and banks. */
    CLEARING(false),
    DEFERRED_REVENUE(false),
    UNBILLED_RECEIVABLE(false),
    SALES_TAX_PAYABLE(false),
    /** All that is sold, late fees and what others sold included. */
    INCOME(true),
    DISCOUNTS(true),
    BAD_DEBT(true),
    PROCESSOR_FEES(true),
    EXCHANGE_GAIN(true);

    private final boolean isOfYear;

    BooksAccount(boolean isOfYear) {
        this.isOfYear = isOfYear;
    }

    /** whether it shows what happened in the fiscal year, and not what stands */
    public boolean isOfYear() {
        return isOfYear;
    }

    /** where the books post what the subledger posts here */
    public static BooksAccount of(LedgerAccount account) {
        return switch (account) {
            case RECEIVABLES -> RECEIVABLES;
            case CLEARING -> CLEARING;
            case UNBILLED_RECEIVABLE -> UNBILLED_RECEIVABLE;
            case DEFERRED_REVENUE -> DEFERRED_REVENUE;
            case SALES_TAX_PAYABLE -> SALES_TAX_PAYABLE;
            case REVENUE, LATE_FEE_INCOME, SALES_OF_OTHERS, LANDING_VARIANCE -> INCOME;
            case DISCOUNTS -> DISCOUNTS;
            case BAD_DEBT -> BAD_DEBT;
            case PROCESSOR_FEES -> PROCESSOR_FEES;
            case EXCHANGE_GAIN -> EXCHANGE_GAIN;
        };
    }
}
