package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.TENANT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import org.jooq.Field;
import org.jooq.types.DayToSecond;

/** What time it is for each tenant of a statement, by the database's own clock. */
final class TenantTime {

    private TenantTime() {}

    /** beside the tenant's row */
    static Field<Instant> ofEach() {
        return coalesce(
                TENANT.CLOCK_STANDS_AT,
                currentInstant()
                        .plus(
                                TENANT.CLOCK_AHEAD_MICROS
                                        .div(1_000_000L)
                                        .mul(val(DayToSecond.valueOf(Duration.ofSeconds(1))))));
    }
}
