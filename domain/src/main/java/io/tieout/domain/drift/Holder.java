package io.tieout.domain.drift;

import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.InvoiceId;
import java.util.UUID;

/** Which record of ours a document stands for: an invoice or a credit memo. */
public sealed interface Holder {

    /** its id, whatever it is */
    UUID value();

    static Holder of(InvoiceId invoice) {
        return new OfInvoice(invoice);
    }

    static Holder of(CreditMemoId memo) {
        return new OfCreditMemo(memo);
    }

    /** An invoice bills something. */
    record OfInvoice(InvoiceId invoice) implements Holder {
        @Override
        public UUID value() {
            return invoice.value();
        }
    }

    /** A credit memo takes something back. */
    record OfCreditMemo(CreditMemoId memo) implements Holder {
        @Override
        public UUID value() {
            return memo.value();
        }
    }
}
