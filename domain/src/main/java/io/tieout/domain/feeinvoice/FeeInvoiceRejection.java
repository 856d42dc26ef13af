package io.tieout.domain.feeinvoice;

import io.tieout.domain.decision.Rejection;

/** Why the invoice of a fee says no. */
public sealed interface FeeInvoiceRejection extends Rejection {

    /** It bills something else. */
    record NotALateFee(String number) implements FeeInvoiceRejection {
        @Override
        public String message() {
            return "invoice "
                    + number
                    + " bills more than a late fee, and only fees are waived; credit it or write"
                    + " it off";
        }

        @Override
        public String field() {
            return "invoiceId";
        }
    }
}
