package io.tieout.qbo.fake;

import io.tieout.application.delivery.DeliveryViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every delivery goes to one address. */
public final class RecordedDeliveries implements DeliveryViews {

    public static final String ADDRESS = "pay@acme.test";

    @Override
    public Optional<DeliveryView> find(Viewer viewer, DeliveryId id) {
        return Optional.of(
                new DeliveryView(
                        id,
                        new InvoiceId(new UUID(1, 1)),
                        Status.QUEUED,
                        new Personal.Known(new SubjectId(new UUID(1, 2)), ADDRESS),
                        "",
                        "ann",
                        Instant.EPOCH,
                        Optional.empty()));
    }

    @Override
    public Map<InvoiceId, List<DeliveryView>> ofInvoices(Viewer viewer, Set<InvoiceId> invoices) {
        throw new UnsupportedOperationException("no worker lists deliveries");
    }
}
