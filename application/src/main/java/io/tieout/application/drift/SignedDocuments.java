package io.tieout.application.drift;

import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceDocument;
import java.util.Optional;

/** The documents that approvers signed. Reads join the transaction at hand. */
public interface SignedDocuments {

    /**
     * the document that was ordered to land last; of a credit memo, the sale it takes back; empty
     * if none ever was
     */
    Optional<InvoiceDocument> of(Holder.OfSale holder);
}
