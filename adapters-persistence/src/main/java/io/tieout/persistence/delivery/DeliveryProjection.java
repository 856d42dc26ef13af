package io.tieout.persistence.delivery;

import static io.tieout.persistence.jooq.Tables.DELIVERY_VIEW;

import io.tieout.application.delivery.DeliveryViews.Status;
import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.delivery.DeliveryEvent;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryFailed;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryOrdered;
import io.tieout.domain.delivery.DeliveryEvent.DeliverySent;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.DeliveryViewRecord;
import io.tieout.persistence.view.StreamRows;
import org.jooq.DSLContext;

/** Keeps the row of each delivery in step with its events. */
public final class DeliveryProjection implements Projection {

    private final StreamRows<DeliveryViewRecord> rows;
    private final PersonalSealer sealer;

    public DeliveryProjection(DSLContext database, PersonalSealer sealer) {
        this.rows =
                new StreamRows<>(
                        database, DELIVERY_VIEW, DELIVERY_VIEW.DELIVERY_ID, DELIVERY_VIEW.VERSION);
        this.sealer = sealer;
    }

    @Override
    public String name() {
        return "delivery_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof DeliveryEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        switch (event) {
            case DeliveryOrdered ordered -> order(row, recorded, ordered);
            case DeliverySent _ -> end(row, recorded, Status.SENT, "");
            case DeliveryFailed(_, var reason) -> end(row, recorded, Status.FAILED, reason);
        }
        rows.write(row, recorded);
    }

    private void order(DeliveryViewRecord row, RecordedEvent recorded, DeliveryOrdered ordered) {
        row.setTenantId(recorded.tenant().value())
                .setDeliveryId(ordered.delivery().value())
                .setInvoiceId(ordered.invoice().value())
                .setAccountId(ordered.account().value())
                .setStatus(Status.QUEUED.name())
                .setSubjectId(ordered.to().subject().value())
                .setToSealed(sealer.seal(recorded.tenant(), ordered.to()))
                .setReason("")
                .setOrderedBy(ordered.by().value())
                .setOrderedAt(recorded.recordedAt());
    }

    private static void end(
            DeliveryViewRecord row, RecordedEvent recorded, Status status, String reason) {
        row.setStatus(status.name()).setReason(reason).setEndedAt(recorded.recordedAt());
    }
}
