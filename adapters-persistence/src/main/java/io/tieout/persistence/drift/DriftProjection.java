package io.tieout.persistence.drift;

import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;

import io.tieout.application.drift.DriftViews.Status;
import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.drift.DriftEvent;
import io.tieout.domain.drift.DriftEvent.DriftChanged;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftEvent.DriftVanished;
import io.tieout.domain.drift.DriftEvent.EntryOrdered;
import io.tieout.domain.drift.DriftEvent.OursOrdered;
import io.tieout.domain.drift.DriftEvent.OursRefused;
import io.tieout.domain.drift.DriftEvent.OursRestored;
import io.tieout.domain.drift.DriftEvent.TheirsAccepted;
import io.tieout.domain.drift.Holder;
import io.tieout.persistence.jooq.tables.records.DriftViewRecord;
import io.tieout.persistence.view.StreamRows;
import org.jooq.DSLContext;

/** Keeps the row of each drift in step with its events. */
public final class DriftProjection implements Projection {

    private final StreamRows<DriftViewRecord> rows;

    public DriftProjection(DSLContext database) {
        this.rows = new StreamRows<>(database, DRIFT_VIEW, DRIFT_VIEW.DRIFT_ID, DRIFT_VIEW.VERSION);
    }

    @Override
    public String name() {
        return "drift_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof DriftEvent event) {
            var row = rows.before(recorded);
            fold(row, recorded, event);
            rows.write(row, recorded);
        }
    }

    private static void fold(DriftViewRecord row, RecordedEvent recorded, DriftEvent event) {
        row.setChangedAt(recorded.recordedAt());
        switch (event) {
            case DriftFound found -> find(row, recorded, found);
            case DriftChanged(_, _, var departure) ->
                    row.setDeparture(DepartureJson.write(departure)).setLastProblem("");
            case DriftVanished _ -> row.setStatus(Status.PUT_BACK.name());
            case TheirsAccepted(_, _, var by, var reason) ->
                    row.setStatus(Status.ACCEPTED.name())
                            .setDecidedBy(by.value())
                            .setReason(reason);
            case OursOrdered ordered ->
                    row.setStatus(Status.RESTORING.name())
                            .setDecidedBy(ordered.by().value())
                            .setReason(ordered.reason())
                            .setLastProblem("");
            case EntryOrdered ordered ->
                    row.setStatus(Status.RESTORING.name())
                            .setDecidedBy(ordered.by().value())
                            .setReason(ordered.reason())
                            .setLastProblem("");
            case OursRestored _ -> row.setStatus(Status.RESTORED.name());
            case OursRefused(_, _, var reason) ->
                    row.setStatus(Status.OPEN.name())
                            .setDecidedBy("")
                            .setReason("")
                            .setLastProblem(reason);
        }
    }

    private static void find(DriftViewRecord row, RecordedEvent recorded, DriftFound found) {
        switch (found.holder()) {
            case Holder.OfInvoice(var id) -> row.setInvoiceId(id.value());
            case Holder.OfCreditMemo(var id) -> row.setCreditMemoId(id.value());
            case Holder.OfEntry entry -> row.setEntryId(entry.value());
        }
        row.setTenantId(recorded.tenant().value())
                .setDriftId(found.drift().value())
                .setStatus(Status.OPEN.name())
                .setDeparture(DepartureJson.write(found.departure()))
                .setFoundAt(recorded.recordedAt())
                .setDecidedBy("")
                .setReason("")
                .setLastProblem("");
    }
}
