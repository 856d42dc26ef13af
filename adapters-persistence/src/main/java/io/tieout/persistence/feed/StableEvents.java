package io.tieout.persistence.feed;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row2;
import org.jooq.impl.SQLDataType;

/** Which events can no longer change place: every transaction before theirs has ended. */
public final class StableEvents {

    private static final Field<Object> SNAPSHOT =
            function("pg_current_snapshot", SQLDataType.OTHER);

    private static final Field<Long> OLDEST_RUNNING =
            function("pg_snapshot_xmin", DOMAIN_EVENT.TRANSACTION_ID.getDataType(), SNAPSHOT);

    private StableEvents() {}

    public static Condition all() {
        return DOMAIN_EVENT.TRANSACTION_ID.lt(OLDEST_RUNNING);
    }

    public static Row2<Long, Long> place() {
        return row(DOMAIN_EVENT.TRANSACTION_ID, DOMAIN_EVENT.GLOBAL_INDEX);
    }

    public static Row2<Long, Long> place(long transactionId, long globalIndex) {
        return row(
                val(transactionId, DOMAIN_EVENT.TRANSACTION_ID),
                val(globalIndex, DOMAIN_EVENT.GLOBAL_INDEX));
    }
}
