package io.tieout.persistence.closing;

import static io.tieout.persistence.jooq.Tables.CLOSING_MONTH_VIEW;
import static io.tieout.persistence.jooq.Tables.CLOSING_SIGN_OFF_VIEW;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.closing.ClosingEvent;
import io.tieout.domain.closing.ClosingEvent.BooksClosed;
import io.tieout.domain.closing.ClosingEvent.BooksReopened;
import io.tieout.domain.closing.ClosingEvent.FindingSignedOff;
import io.tieout.domain.closing.ClosingEvent.MonthClosed;
import io.tieout.domain.closing.ClosingEvent.MonthClosingAbandoned;
import io.tieout.domain.closing.ClosingEvent.MonthClosingBegun;
import io.tieout.domain.people.ActorId;
import java.time.YearMonth;
import org.jooq.DSLContext;

/** Writes a row for each month that somebody began to close, and one for each word on it. */
final class MonthRows {

    private final DSLContext database;

    MonthRows(DSLContext database) {
        this.database = database;
    }

    void write(RecordedEvent recorded, ClosingEvent event) {
        switch (event) {
            case MonthClosingBegun(_, var month, var by) -> begun(recorded, month, by);
            case FindingSignedOff signed -> signed(recorded, signed);
            case MonthClosingAbandoned(_, var month, _, _) ->
                    database.update(CLOSING_MONTH_VIEW)
                            .set(CLOSING_MONTH_VIEW.IS_UNDER_WAY, false)
                            .where(CLOSING_MONTH_VIEW.MONTH_ON.eq(month.atDay(1)))
                            .execute();
            case MonthClosed closed ->
                    database.update(CLOSING_MONTH_VIEW)
                            .set(CLOSING_MONTH_VIEW.IS_UNDER_WAY, false)
                            .set(CLOSING_MONTH_VIEW.CLOSED_BY, closed.by().value())
                            .set(CLOSING_MONTH_VIEW.REASON, closed.reason())
                            .set(CLOSING_MONTH_VIEW.CLOSED_AT, recorded.recordedAt())
                            .set(CLOSING_MONTH_VIEW.PACK_HASH, closed.packHash())
                            .where(CLOSING_MONTH_VIEW.MONTH_ON.eq(closed.month().atDay(1)))
                            .execute();
            case BooksClosed _, BooksReopened _ -> {}
        }
    }

    /** whoever begins anew begins with an empty list */
    private void begun(RecordedEvent recorded, YearMonth month, ActorId by) {
        database.insertInto(CLOSING_MONTH_VIEW)
                .set(CLOSING_MONTH_VIEW.TENANT_ID, recorded.tenant().value())
                .set(CLOSING_MONTH_VIEW.CLOSING_ID, recorded.aggregate())
                .set(CLOSING_MONTH_VIEW.MONTH_ON, month.atDay(1))
                .set(CLOSING_MONTH_VIEW.IS_UNDER_WAY, true)
                .set(CLOSING_MONTH_VIEW.BEGUN_BY, by.value())
                .set(CLOSING_MONTH_VIEW.CLOSED_BY, "")
                .set(CLOSING_MONTH_VIEW.REASON, "")
                .set(CLOSING_MONTH_VIEW.PACK_HASH, "")
                .onConflict(CLOSING_MONTH_VIEW.TENANT_ID, CLOSING_MONTH_VIEW.MONTH_ON)
                .doUpdate()
                .set(CLOSING_MONTH_VIEW.IS_UNDER_WAY, true)
                .set(CLOSING_MONTH_VIEW.BEGUN_BY, by.value())
                .execute();
        database.deleteFrom(CLOSING_SIGN_OFF_VIEW)
                .where(CLOSING_SIGN_OFF_VIEW.MONTH_ON.eq(month.atDay(1)))
                .execute();
    }

    private void signed(RecordedEvent recorded, FindingSignedOff signed) {
        database.insertInto(CLOSING_SIGN_OFF_VIEW)
                .set(CLOSING_SIGN_OFF_VIEW.TENANT_ID, recorded.tenant().value())
                .set(CLOSING_SIGN_OFF_VIEW.CLOSING_ID, recorded.aggregate())
                .set(CLOSING_SIGN_OFF_VIEW.MONTH_ON, signed.month().atDay(1))
                .set(CLOSING_SIGN_OFF_VIEW.CONCERN, signed.finding().concern().name())
                .set(CLOSING_SIGN_OFF_VIEW.FOUND, signed.finding().count())
                .set(CLOSING_SIGN_OFF_VIEW.SIGNED_BY, signed.by().value())
                .set(CLOSING_SIGN_OFF_VIEW.REASON, signed.reason())
                .onConflict(
                        CLOSING_SIGN_OFF_VIEW.TENANT_ID,
                        CLOSING_SIGN_OFF_VIEW.MONTH_ON,
                        CLOSING_SIGN_OFF_VIEW.CONCERN)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
