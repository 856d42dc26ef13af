package io.tieout.application.delivery;

import io.tieout.application.view.Viewer;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How invoices were sent, as it stands now. */
public interface DeliveryViews {

    /** How far a delivery has come. */
    enum Status {
        QUEUED,
        SENT,
        FAILED
    }

    /**
     * One order to send an invoice.
     *
     * @param to where it goes
     * @param reason why it failed; empty if it did not
     * @param endedAt when it was sent or failed; empty while it is queued
     */
    record DeliveryView(
            DeliveryId id,
            InvoiceId invoice,
            Status status,
            Personal to,
            String reason,
            String orderedBy,
            Instant orderedAt,
            Optional<Instant> endedAt) {}

    Optional<DeliveryView> find(Viewer viewer, DeliveryId id);

    /** for batch loading: every delivery of these invoices, oldest first */
    Map<InvoiceId, List<DeliveryView>> ofInvoices(Viewer viewer, Set<InvoiceId> invoices);
}
