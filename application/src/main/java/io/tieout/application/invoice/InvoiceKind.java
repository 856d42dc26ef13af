package io.tieout.application.invoice;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceEvent;

/** How invoices are stored and grown. */
public final class InvoiceKind {

    public static final AggregateKind<Invoice, InvoiceEvent> INVOICE =
            new AggregateKind<>(
                    "invoice", Invoice.class, InvoiceEvent.class, Invoice.unborn(), Invoice::after);

    private InvoiceKind() {}
}
