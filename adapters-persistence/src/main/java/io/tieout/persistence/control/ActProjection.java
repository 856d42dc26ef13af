package io.tieout.persistence.control;

import static io.tieout.persistence.jooq.Tables.CONTROLLED_ACT_VIEW;

import io.tieout.application.control.ActViews.Status;
import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.control.ControlledActEvent;
import io.tieout.domain.control.ControlledActEvent.ActAllowed;
import io.tieout.domain.control.ControlledActEvent.ActLapsed;
import io.tieout.domain.control.ControlledActEvent.ActRefused;
import io.tieout.domain.control.ControlledActEvent.ActRequested;
import io.tieout.domain.control.ControlledActEvent.ActWithdrawn;
import io.tieout.persistence.jooq.tables.records.ControlledActViewRecord;
import io.tieout.persistence.view.StreamRows;
import org.jooq.DSLContext;

/** Keeps each request's row in step with its events. */
public final class ActProjection implements Projection {

    private final StreamRows<ControlledActViewRecord> rows;

    public ActProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database,
                        CONTROLLED_ACT_VIEW,
                        CONTROLLED_ACT_VIEW.ACT_ID,
                        CONTROLLED_ACT_VIEW.VERSION);
    }

    @Override
    public String name() {
        return "controlled_act_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof ControlledActEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        fold(row, recorded, event);
        rows.write(row, recorded);
    }

    private static void fold(
            ControlledActViewRecord row, RecordedEvent recorded, ControlledActEvent event) {
        switch (event) {
            case ActRequested requested -> ask(row, recorded, requested);
            case ActAllowed(_, var by) -> end(row, recorded, Status.ALLOWED, by.value(), "");
            case ActRefused(_, var by, var reason) ->
                    end(row, recorded, Status.REFUSED, by.value(), reason);
            case ActWithdrawn(_, var by, var reason) ->
                    end(row, recorded, Status.WITHDRAWN, by.value(), reason);
            case ActLapsed(_, var reason) -> end(row, recorded, Status.LAPSED, "", reason);
        }
    }

    private static void ask(
            ControlledActViewRecord row, RecordedEvent recorded, ActRequested requested) {
        row.setTenantId(recorded.tenant().value())
                .setActId(requested.id().value())
                .setStatus(Status.ASKED.name())
                .setKind(requested.act().kind().name())
                .setSubject(requested.act().subject())
                .setAskedBy(requested.by().value())
                .setAskedAt(recorded.recordedAt())
                .setReason(requested.reason())
                .setSeen(SeenJson.write(requested.seen()))
                .setEndedBy("")
                .setEndedBecause("");
    }

    private static void end(
            ControlledActViewRecord row,
            RecordedEvent recorded,
            Status status,
            String by,
            String reason) {
        row.setStatus(status.name())
                .setEndedBy(by)
                .setEndedAt(recorded.recordedAt())
                .setEndedBecause(reason);
    }
}
