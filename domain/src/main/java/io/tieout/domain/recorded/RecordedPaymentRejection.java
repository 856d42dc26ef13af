package io.tieout.domain.recorded;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.decision.Rejection;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.payment.PaymentId;
import java.time.LocalDate;
import java.time.YearMonth;

/** Why a payment from elsewhere is not recorded, or not decided about. */
public sealed interface RecordedPaymentRejection extends Rejection {

    record RecordedPaymentNotFound(RecordedPaymentId id) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "there is no recorded payment " + id.value() + "; see recordedPayments";
        }
    }

    record ReferenceRecorded(ProcessorReference reference) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "payment "
                    + reference.reference()
                    + " of "
                    + reference.processor()
                    + " is recorded already, with another amount, day, payer or use; a processor"
                    + " uses a reference once, so check it";
        }

        @Override
        public String field() {
            return "reference";
        }
    }

    /** {@code field} is the path of the input field. */
    record InvalidRecording(String field, String message) implements RecordedPaymentRejection {}

    record PayerUnlinked(AccountId account) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "account "
                    + account.value()
                    + " is linked to no customer in the accounting system, so nothing can be"
                    + " booked for it; link it first";
        }

        @Override
        public String field() {
            return "accountId";
        }
    }

    record PaymentInClosedBooks(LocalDate receivedOn, LocalDate closedThrough)
            implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "the payment is dated "
                    + receivedOn
                    + " and the books are closed through "
                    + closedThrough
                    + "; record it on a later day, or have the books opened again first";
        }

        @Override
        public String field() {
            return "receivedOn";
        }
    }

    record ProcessorNotMapped(Channel processor) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return processor
                    + " means no active bank or other current asset account; propose one with"
                    + " proposeMapping (kind PROCESSOR), and have somebody else confirm it";
        }

        @Override
        public String field() {
            return "processor";
        }
    }

    record InvoiceNotPayable(int position, InvoiceId invoice) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "invoice "
                    + invoice.value()
                    + " is none of this account's, or of one below it, that stands in the books and"
                    + " is open; choose another, or leave the amount unallocated";
        }

        @Override
        public String field() {
            return "allocations." + position + ".invoiceId";
        }
    }

    record PaymentCurrencyDiffers(String field, String expected, String actual)
            implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "expected "
                    + expected
                    + " but got "
                    + actual
                    + "; a payment, its fee and its invoices have the account's currency";
        }
    }

    record SettlesBeyondBalance(int position, InvoiceId invoice, String amount, String owed)
            implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "invoice "
                    + invoice.value()
                    + " owes "
                    + owed
                    + ", which is less than "
                    + amount
                    + "; allocate what it owes and leave the rest to the payer's credit";
        }

        @Override
        public String field() {
            return "allocations." + position + ".amount";
        }
    }

    record SettlesBeyondGross(String settled, String gross) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "allocations of "
                    + settled
                    + " exceed the gross amount of "
                    + gross
                    + "; the fee is part of the gross amount";
        }

        @Override
        public String field() {
            return "allocations";
        }
    }

    record NoSuspicion(PaymentId twin) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "payment "
                    + twin.value()
                    + " is not suspected to be the same; see suspectedDuplicates of the recorded"
                    + " payment";
        }

        @Override
        public String field() {
            return "paymentId";
        }
    }

    record BookingUnderway(RecordedPaymentId id) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "the books have not answered yet whether they take payment "
                    + id.value()
                    + "; wait for the answer, or dismiss its operation, and say it again";
        }
    }

    record BothStand(String document) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "both stand in the books, this one as document "
                    + document
                    + "; void or delete one of them there, which is noticed, and if they are not"
                    + " the same say so";
        }
    }

    record FeeOfAnother(RecordedPaymentId id) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "recorded payment "
                    + id.value()
                    + " counts for nothing, so nothing is posted of its fee; see its"
                    + " suspectedDuplicates";
        }

        @Override
        public String field() {
            return "recordedPaymentId";
        }
    }

    record FeeNotAsSeen(ProcessorReference reference, String seen, String due)
            implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "expected "
                    + seen
                    + " to be due of the fee of payment "
                    + reference.reference()
                    + " but "
                    + due
                    + " is; look at processorFeeRun and ask again";
        }
    }

    record NoFeesToPost(YearMonth month, int held) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "no processor's fee is left to post of payments through "
                    + month
                    + (held == 0
                            ? ""
                            : " but "
                                    + held
                                    + " held back; processorFeeRun says what hinders each");
        }

        @Override
        public String field() {
            return "month";
        }
    }

    record FeeMonthAhead(YearMonth month, LocalDate today) implements RecordedPaymentRejection {
        @Override
        public String message() {
            return "cannot post fees of "
                    + month
                    + " on "
                    + today
                    + "; choose a month that has begun";
        }

        @Override
        public String field() {
            return "month";
        }
    }
}
