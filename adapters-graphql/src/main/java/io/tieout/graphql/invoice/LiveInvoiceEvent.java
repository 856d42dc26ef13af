package io.tieout.graphql.invoice;

import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import java.time.Instant;
import java.util.Optional;

/**
 * An item of the subscription.
 *
 * @param seen the invoice as it was read to admit the item; empty when nothing had to be read
 */
record LiveInvoiceEvent(
        InvoiceId invoice,
        EventFacts facts,
        Instant at,
        Cursor cursor,
        Optional<InvoiceView> seen) {

    /** an item of a feed that was narrowed to events of invoices */
    static LiveInvoiceEvent of(EventFeed.Item item) {
        InvoiceEvent event = (InvoiceEvent) item.event().event();
        return new LiveInvoiceEvent(
                event.invoice(),
                EventFacts.of(event),
                item.event().recordedAt(),
                item.cursor(),
                Optional.empty());
    }

    LiveInvoiceEvent with(InvoiceView read) {
        return new LiveInvoiceEvent(invoice, facts, at, cursor, Optional.of(read));
    }
}
