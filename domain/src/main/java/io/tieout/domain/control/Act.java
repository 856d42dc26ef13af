package io.tieout.domain.control;

import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.closing.ClosingId;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.NewRecord;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.policy.ApprovalRules;
import io.tieout.domain.policy.PolicyId;
import io.tieout.domain.refund.Payout;
import io.tieout.domain.revenue.Change;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What somebody asks for and somebody else must allow. An act says what is to be done and to what;
 * it holds no personal data, because it is shown to everybody who decides.
 */
public sealed interface Act {

    Kind kind();

    /** the id of the record it is about; of each kind, one act at a time waits for one subject */
    String subject();

    /** The kinds of acts, by which they are listed. */
    enum Kind {
        VOID_INVOICE,
        ACCEPT_THEIRS,
        CHANGE_APPROVAL_POLICY,
        REOPEN_BOOKS,
        WRITE_OFF_INVOICE,
        CREATE_RECORD,
        IGNORE_PAYMENT,
        REFUND_CREDIT_MEMO,
        REFUND_PAYMENT,
        REFUND_SALE,
        BOUNCE_PAYMENT,
        BOUNCE_PART_OF_PAYMENT,
        AMEND_AGREEMENT,
        RECOGNISE_REVENUE,
        WAIVE_FEE,
        CHANGE_COLLECTION_POLICY,
        POST_PROCESSOR_FEES
    }

    /** Void an invoice that stands in the accounting system. */
    record VoidInvoice(InvoiceId invoice) implements Act {
        @Override
        public Kind kind() {
            return Kind.VOID_INVOICE;
        }

        @Override
        public String subject() {
            return invoice.value().toString();
        }
    }

    /** Let a document that somebody changed in the accounting system count as it stands there. */
    record AcceptTheirs(DriftId drift) implements Act {
        @Override
        public Kind kind() {
            return Kind.ACCEPT_THEIRS;
        }

        @Override
        public String subject() {
            return drift.value().toString();
        }
    }

    /**
     * Approve by other rules from now on.
     *
     * @param fromVersion the version that whoever asks looked at
     */
    record ChangeApprovalPolicy(PolicyId policy, int fromVersion, ApprovalRules rules)
            implements Act {
        @Override
        public Kind kind() {
            return Kind.CHANGE_APPROVAL_POLICY;
        }

        @Override
        public String subject() {
            return policy.value().toString();
        }
    }

    /** Let things change again after {@code through}, the new and earlier last closed day. */
    record ReopenBooks(ClosingId closing, LocalDate through) implements Act {
        @Override
        public Kind kind() {
            return Kind.REOPEN_BOOKS;
        }

        @Override
        public String subject() {
            return closing.value().toString();
        }
    }

    /** Write off all that an invoice still owes, by a credit memo of this number and day. */
    record WriteOffInvoice(InvoiceId invoice, String number, LocalDate on) implements Act {
        @Override
        public Kind kind() {
            return Kind.WRITE_OFF_INVOICE;
        }

        @Override
        public String subject() {
            return invoice.value().toString();
        }
    }

    /** Give back so much of what is left of a credit memo. */
    record RefundCreditMemo(CreditMemoId memo, Payout payout) implements Act {
        @Override
        public Kind kind() {
            return Kind.REFUND_CREDIT_MEMO;
        }

        @Override
        public String subject() {
            return memo.value().toString();
        }
    }

    /** Give back so much of what a payment left unapplied. */
    record RefundPayment(PaymentId payment, Payout payout) implements Act {
        @Override
        public Kind kind() {
            return Kind.REFUND_PAYMENT;
        }

        @Override
        public String subject() {
            return payment.value().toString();
        }
    }

    /**
     * Give back what was paid for a sale, whole or by line.
     *
     * @param fromAccountId the account of the chart that the money leaves
     */
    record RefundSale(
            InvoiceId invoice,
            String number,
            LocalDate paidOn,
            CreditOrder.Selection selection,
            String fromAccountId)
            implements Act {
        @Override
        public Kind kind() {
            return Kind.REFUND_SALE;
        }

        @Override
        public String subject() {
            return invoice.value().toString();
        }
    }

    /**
     * Take back a payment that bounced.
     *
     * @param number of the document that takes it back; empty to void the payment
     * @param fromAccountId the account that the bank took it from; empty to void the payment
     */
    record BouncePayment(PaymentId payment, String number, LocalDate on, String fromAccountId)
            implements Act {
        @Override
        public Kind kind() {
            return Kind.BOUNCE_PAYMENT;
        }

        @Override
        public String subject() {
            return payment.value().toString();
        }

        /** by voiding the payment, as of its own day */
        public static BouncePayment byVoid(PaymentId payment) {
            return new BouncePayment(payment, "", LocalDate.EPOCH, "");
        }

        /** whether the payment itself is to be voided */
        public boolean isVoid() {
            return fromAccountId.isEmpty();
        }
    }

    /** Take back so much of a payment, because so much of it was taken from us. */
    record BouncePartOfPayment(PaymentId payment, Payout payout) implements Act {
        @Override
        public Kind kind() {
            return Kind.BOUNCE_PART_OF_PAYMENT;
        }

        @Override
        public String subject() {
            return payment.value().toString();
        }
    }

    /** Make an item or class in the accounting system that one of our words shall mean. */
    record CreateRecord(MappedWord word, NewRecord record) implements Act {
        @Override
        public Kind kind() {
            return Kind.CREATE_RECORD;
        }

        @Override
        public String subject() {
            return word.mapping().value().toString();
        }
    }

    /**
     * Set aside what a payment brought and nobody can place.
     *
     * @param documentId the document that it pays; empty for money that pays none
     */
    record IgnorePayment(PaymentId payment, String documentId) implements Act {
        @Override
        public Kind kind() {
            return Kind.IGNORE_PAYMENT;
        }

        @Override
        public String subject() {
            return payment.value().toString();
        }
    }

    /** Change an agreement, or end it, by the treatment that the change names. */
    record AmendAgreement(AgreementId agreement, Change change) implements Act {
        @Override
        public Kind kind() {
            return Kind.AMEND_AGREEMENT;
        }

        @Override
        public String subject() {
            return agreement.value().toString();
        }
    }

    /** Recognise what every agreement earned by the end of a month. */
    record RecogniseRevenue(YearMonth month) implements Act {
        @Override
        public Kind kind() {
            return Kind.RECOGNISE_REVENUE;
        }

        @Override
        public String subject() {
            return month.toString();
        }
    }

    /**
     * Let a late fee go: before it landed its invoice is voided, later all that is left of it is
     * credited.
     *
     * @param fee the invoice of the fee
     * @param number of the credit memo; unused before it landed
     */
    record WaiveFee(InvoiceId fee, String number, LocalDate on) implements Act {
        @Override
        public Kind kind() {
            return Kind.WAIVE_FEE;
        }

        @Override
        public String subject() {
            return fee.value().toString();
        }
    }

    /** Collect by another version of a policy; it says itself from when on. */
    record ChangeCollectionPolicy(RulebookId rulebook, CollectionPolicy policy) implements Act {
        @Override
        public Kind kind() {
            return Kind.CHANGE_COLLECTION_POLICY;
        }

        @Override
        public String subject() {
            return rulebook.value().toString();
        }
    }

    /** Post what processors kept of the payments received by the end of a month. */
    record PostProcessorFees(YearMonth month) implements Act {
        @Override
        public Kind kind() {
            return Kind.POST_PROCESSOR_FEES;
        }

        @Override
        public String subject() {
            return month.toString();
        }
    }
}
