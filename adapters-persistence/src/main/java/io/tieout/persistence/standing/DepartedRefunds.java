package io.tieout.persistence.standing;

import static io.tieout.persistence.jooq.Tables.REFUND_DEPARTURE;
import static io.tieout.persistence.jooq.Tables.REFUND_VIEW;
import static io.tieout.persistence.standing.Rows.row;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import io.tieout.application.standing.OrphanReason;
import java.time.Instant;
import org.jooq.Record4;
import org.jooq.Select;

/** Refunds whose document was deleted there, or changed. */
final class DepartedRefunds {

    private DepartedRefunds() {}

    static Select<Record4<Integer, String, String, Instant>> gone() {
        return row(
                        OrphanReason.REFUND_GONE,
                        REFUND_DEPARTURE.REFUND_ID,
                        concat(inline("refund "), REFUND_VIEW.NUMBER),
                        REFUND_DEPARTURE.FOUND_AT)
                .from(REFUND_DEPARTURE)
                .join(REFUND_VIEW)
                .on(REFUND_VIEW.REFUND_ID.eq(REFUND_DEPARTURE.REFUND_ID))
                .where(REFUND_DEPARTURE.IS_GONE.isTrue());
    }

    static Select<Record4<Integer, String, String, Instant>> changed() {
        return row(
                        OrphanReason.REFUND_CHANGED,
                        REFUND_DEPARTURE.REFUND_ID,
                        concat(
                                inline("refund "),
                                REFUND_VIEW.NUMBER,
                                inline(", "),
                                REFUND_DEPARTURE.CHANGES),
                        REFUND_DEPARTURE.FOUND_AT)
                .from(REFUND_DEPARTURE)
                .join(REFUND_VIEW)
                .on(REFUND_VIEW.REFUND_ID.eq(REFUND_DEPARTURE.REFUND_ID))
                .where(REFUND_DEPARTURE.IS_GONE.isFalse());
    }
}
