package io.tieout.graphql.invoice.linking;

import io.tieout.application.invoice.linking.LinkInvoiceToDocument;
import io.tieout.graphql.order.InputIds;

/** Which invoice is to be linked to which document. */
record LinkInvoiceInput(String invoiceId, String documentId) {

    LinkInvoiceToDocument command() {
        return new LinkInvoiceToDocument(InputIds.invoice(invoiceId, "invoiceId"), documentId);
    }
}
