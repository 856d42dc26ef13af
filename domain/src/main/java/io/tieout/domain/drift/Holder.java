package io.tieout.domain.drift;

import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.PostedMonth;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.recorded.PostedFee;
import io.tieout.domain.recorded.RecordedPaymentId;
import java.time.LocalDate;
import java.util.UUID;

/** Which record of ours a document stands for: an invoice, a credit memo or a journal entry. */
public sealed interface Holder {

    /** its id, whatever it is */
    UUID value();

    static OfSale of(InvoiceId invoice) {
        return new OfInvoice(invoice);
    }

    static OfSale of(CreditMemoId memo) {
        return new OfCreditMemo(memo);
    }

    static OfEntry of(AgreementId agreement, LocalDate lastOn) {
        return new OfMonth(agreement, lastOn);
    }

    static OfEntry of(RecordedPaymentId payment, int part) {
        return new OfFee(payment, part);
    }

    static OfEntry of(OfSale document, int part) {
        return new OfDeferral(document, part);
    }

    /** What is sold, or taken back. */
    sealed interface OfSale extends Holder {}

    /** An invoice bills something. */
    record OfInvoice(InvoiceId invoice) implements OfSale {
        @Override
        public UUID value() {
            return invoice.value();
        }
    }

    /** A credit memo takes something back. */
    record OfCreditMemo(CreditMemoId memo) implements OfSale {
        @Override
        public UUID value() {
            return memo.value();
        }
    }

    /** A journal entry that we sent. */
    sealed interface OfEntry extends Holder {}

    /** What an agreement earned by the last day of a month. */
    record OfMonth(AgreementId agreement, LocalDate lastOn) implements OfEntry {
        @Override
        public UUID value() {
            return PostedMonth.entryId(agreement, lastOn);
        }
    }

    /** A part of what a processor kept of a payment, or gave back. */
    record OfFee(RecordedPaymentId payment, int part) implements OfEntry {
        @Override
        public UUID value() {
            return PostedFee.entryId(payment, part);
        }
    }

    /** A part of what is deferred by entries beside a document. */
    record OfDeferral(OfSale document, int part) implements OfEntry {
        @Override
        public UUID value() {
            return deferral().entryId(part);
        }

        /** what it is a part of */
        public DeferralId deferral() {
            return DeferralId.of(document);
        }
    }
}
