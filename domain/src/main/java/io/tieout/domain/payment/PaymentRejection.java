package io.tieout.domain.payment;

import io.tieout.domain.decision.Rejection;
import io.tieout.domain.invoice.InvoiceId;

/** Why a payment says no. */
public sealed interface PaymentRejection extends Rejection {

    record PaymentNotFound(PaymentId payment) implements PaymentRejection {
        @Override
        public String message() {
            return "there is no payment " + payment.value();
        }
    }

    record AllocatedBeyondTotal(String allocated, String total) implements PaymentRejection {
        @Override
        public String message() {
            return "allocations of " + allocated + " exceed the payment's total of " + total;
        }
    }

    record CurrencyDiffers(String expected, String actual) implements PaymentRejection {
        @Override
        public String message() {
            return "expected "
                    + expected
                    + " but got "
                    + actual
                    + "; every part of a payment has its currency, and it never changes";
        }
    }

    record NothingLeft(PaymentId payment) implements PaymentRejection {
        @Override
        public String message() {
            return "payment "
                    + payment.value()
                    + " was voided or deleted in the accounting system; nothing of it is left to"
                    + " decide about";
        }
    }

    /** {@code documentId} is empty for money that pays no document. */
    record NothingWaits(PaymentId payment, String documentId) implements PaymentRejection {
        @Override
        public String message() {
            return "of payment "
                    + payment.value()
                    + " nothing waits"
                    + (documentId.isEmpty() ? " unapplied" : " for document " + documentId)
                    + "; see its parts, or reconciliationQueue";
        }
    }

    record PayerNotLinked(String customer) implements PaymentRejection {
        @Override
        public String message() {
            return "customer "
                    + customer
                    + " in the accounting system is linked to no account; link it first, and look"
                    + " again";
        }
    }

    record PaymentNotBooked(PaymentId payment) implements PaymentRejection {
        @Override
        public String message() {
            return "payment "
                    + payment.value()
                    + " was recorded here and does not stand in the accounting system yet; see"
                    + " recordedPayments, and match it once it is BOOKED";
        }
    }

    record MatchUnderway(PaymentId payment) implements PaymentRejection {
        @Override
        public String message() {
            return "a match of payment "
                    + payment.value()
                    + " waits for the accounting system; wait for its answer, or give it up in"
                    + " accountingOperations";
        }
    }

    record NothingMatched(PaymentId payment) implements PaymentRejection {
        @Override
        public String message() {
            return "no match of payment " + payment.value() + " stands, so none can be undone";
        }
    }

    record LinksChanged(PaymentId payment) implements PaymentRejection {
        @Override
        public String message() {
            return "payment "
                    + payment.value()
                    + " pays other documents by now than its last match left; match what waits"
                    + " instead";
        }
    }

    record MatchTargetsInvalid(int targets, int most) implements PaymentRejection {
        @Override
        public String message() {
            return "a match names 1 to "
                    + most
                    + " invoices, each once, but this one names "
                    + targets
                    + "; put them together, or match in several steps";
        }

        @Override
        public String field() {
            return "invoices";
        }
    }

    record InvoiceOfAnotherAccount(InvoiceId invoice) implements PaymentRejection {
        @Override
        public String message() {
            return "invoice "
                    + invoice.value()
                    + " is not one of the payer's account; match an invoice of the payer, or change"
                    + " the payment's customer in the accounting system";
        }

        @Override
        public String field() {
            return "invoices";
        }
    }

    record PaysThatAlready(InvoiceId invoice) implements PaymentRejection {
        @Override
        public String message() {
            return "the payment pays invoice "
                    + invoice.value()
                    + " in the accounting system already, and that is what waits; match another, or"
                    + " mend the invoice";
        }

        @Override
        public String field() {
            return "invoices";
        }
    }

    record InvoiceNotInBooks(InvoiceId invoice) implements PaymentRejection {
        @Override
        public String message() {
            return "invoice "
                    + invoice.value()
                    + " does not stand in the accounting system; approve and push it first";
        }

        @Override
        public String field() {
            return "invoices";
        }
    }

    record MatchBeyondBalance(InvoiceId invoice, String amount, String owed)
            implements PaymentRejection {
        @Override
        public String message() {
            return "invoice "
                    + invoice.value()
                    + " takes more than nothing and at most the "
                    + owed
                    + " it owes, but got "
                    + amount
                    + "; match the rest to another invoice, or leave it to the payer's credit";
        }

        @Override
        public String field() {
            return "invoices";
        }
    }

    record MatchBeyondWaiting(String amount, String waiting) implements PaymentRejection {
        @Override
        public String message() {
            return "only " + waiting + " waits but the match takes " + amount + "; take less";
        }

        @Override
        public String field() {
            return "invoices";
        }
    }

    /** {@code field} is the one that is empty or too long. */
    record InvalidText(String field, int length, int most) implements PaymentRejection {
        @Override
        public String message() {
            return "a " + field + " has 1 to " + most + " characters but this one has " + length;
        }
    }
}
