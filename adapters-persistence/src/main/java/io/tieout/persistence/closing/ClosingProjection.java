package io.tieout.persistence.closing;

import static io.tieout.persistence.jooq.Tables.CLOSING_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.closing.ClosingEvent;
import io.tieout.domain.closing.ClosingEvent.BooksClosed;
import io.tieout.domain.closing.ClosingEvent.BooksReopened;
import io.tieout.domain.closing.ClosingEvent.FindingSignedOff;
import io.tieout.domain.closing.ClosingEvent.MonthClosed;
import io.tieout.domain.closing.ClosingEvent.MonthClosingAbandoned;
import io.tieout.domain.closing.ClosingEvent.MonthClosingBegun;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.jooq.tables.records.ClosingViewRecord;
import io.tieout.persistence.view.StreamRows;
import java.time.LocalDate;
import org.jooq.DSLContext;

/** Keeps the rows of each tenant's closing date and of its months in step with their events. */
public final class ClosingProjection implements Projection {

    private final StreamRows<ClosingViewRecord> rows;
    private final MonthRows months;

    public ClosingProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database, CLOSING_VIEW, CLOSING_VIEW.CLOSING_ID, CLOSING_VIEW.VERSION);
        this.months = new MonthRows(database);
    }

    @Override
    public String name() {
        return "closing_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof ClosingEvent event) {
            var row = rows.before(recorded);
            if (recorded.version() == 0) {
                row.setTenantId(recorded.tenant().value())
                        .setClosingId(event.closing().value())
                        .setDecidedBy("")
                        .setReason("")
                        .setChangedAt(recorded.recordedAt());
            }
            fold(row, recorded, event);
            rows.write(row, recorded);
            months.write(recorded, event);
        }
    }

    private static void fold(ClosingViewRecord row, RecordedEvent recorded, ClosingEvent event) {
        switch (event) {
            case BooksClosed(_, var through, var by, var reason) ->
                    closed(row, recorded, through, by, reason);
            case BooksReopened(_, var through, _, var by, var reason) ->
                    closed(row, recorded, through, by, reason);
            case MonthClosed(_, var month, var by, var reason, _) ->
                    closed(row, recorded, month.atEndOfMonth(), by, reason);
            case MonthClosingBegun _, FindingSignedOff _, MonthClosingAbandoned _ -> {}
        }
    }

    private static void closed(
            ClosingViewRecord row,
            RecordedEvent recorded,
            LocalDate through,
            ActorId by,
            String reason) {
        row.setClosedThroughOn(through)
                .setDecidedBy(by.value())
                .setReason(reason)
                .setChangedAt(recorded.recordedAt());
    }
}
