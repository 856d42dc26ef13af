package io.tieout.application.drift;

import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import java.util.Optional;

/** The documents that approvers signed. Reads join the transaction at hand. */
public interface SignedDocuments {

    /** the document that was ordered to land for an invoice last; empty if none ever was */
    Optional<InvoiceDocument> of(InvoiceId invoice);
}
