package io.tieout.persistence.standing;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.SelectSelectStep;
import org.jooq.impl.SQLDataType;

/** The four columns that every standing query has. */
final class Rows {

    private Rows() {}

    /** the reason's place among its kind orders the rows, and leaves this statement no further */
    @SuppressWarnings("EnumOrdinal")
    static SelectSelectStep<Record4<Integer, String, String, Instant>> row(
            Enum<?> reason, Field<?> target, Field<String> subject, Field<Instant> since) {
        return select(
                inline(reason.ordinal()).as("reason"),
                target.cast(SQLDataType.VARCHAR).as("target"),
                subject.as("subject"),
                since.as("since"));
    }
}
