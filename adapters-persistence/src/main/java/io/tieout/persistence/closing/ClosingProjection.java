package io.tieout.persistence.closing;

import static io.tieout.persistence.jooq.Tables.CLOSING_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.closing.ClosingEvent;
import io.tieout.domain.closing.ClosingEvent.BooksClosed;
import io.tieout.domain.closing.ClosingEvent.BooksReopened;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.jooq.tables.records.ClosingViewRecord;
import io.tieout.persistence.view.StreamRows;
import java.time.LocalDate;
import org.jooq.DSLContext;

/** Keeps the row of each tenant's closing date in step with its events. */
public final class ClosingProjection implements Projection {

    private final StreamRows<ClosingViewRecord> rows;

    public ClosingProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database, CLOSING_VIEW, CLOSING_VIEW.CLOSING_ID, CLOSING_VIEW.VERSION);
    }

    @Override
    public String name() {
        return "closing_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof ClosingEvent event) {
            var row = rows.before(recorded);
            row.setTenantId(recorded.tenant().value())
                    .setClosingId(event.closing().value())
                    .setChangedAt(recorded.recordedAt());
            switch (event) {
                case BooksClosed(_, var through, var by, var reason) ->
                        closed(row, through, by, reason);
                case BooksReopened(_, var through, _, var by, var reason) ->
                        closed(row, through, by, reason);
            }
            rows.write(row, recorded);
        }
    }

    private static void closed(
            ClosingViewRecord row, LocalDate through, ActorId by, String reason) {
        row.setClosedThroughOn(through).setDecidedBy(by.value()).setReason(reason);
    }
}
