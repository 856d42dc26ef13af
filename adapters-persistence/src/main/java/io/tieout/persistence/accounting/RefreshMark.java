package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CONNECTION_LEASE;
import static io.tieout.persistence.jooq.Tables.CONNECTION_TOKEN;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens.Turn;
import io.tieout.persistence.jooq.tables.records.ConnectionTokenRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;

/**
 * The mark on a connection's tokens that somebody asks for new ones: set and committed before the
 * call, cleared with its answer. It runs on the database's clock, and outlives the lease of whoever
 * set it, because a lost lease calls no request back.
 */
final class RefreshMark {

    private static final Field<Instant> NOW = function("clock_timestamp", SQLDataType.INSTANT);

    /** a refresh prolongs by less than its age; a new life is longer by weeks */
    private static final Duration NEW_LIFE = Duration.ofDays(1);

    private final DSLContext sql;
    private final Lease lease;

    RefreshMark(DSLContext sql, Lease lease) {
        this.sql = sql;
        this.lease = lease;
    }

    /** marks the tokens as ours to refresh, if we own the connection and nobody else is at it */
    Optional<ConnectionTokenRecord> set(Duration longest) {
        return sql.update(CONNECTION_TOKEN)
                .set(CONNECTION_TOKEN.REFRESH_EPOCH, lease.epoch())
                .set(CONNECTION_TOKEN.REFRESH_UNTIL, fromNow(longest))
                .where(isOfConnection())
                .and(
                        CONNECTION_TOKEN
                                .REFRESH_UNTIL
                                .isNull()
                                .or(CONNECTION_TOKEN.REFRESH_UNTIL.le(NOW))
                                .or(CONNECTION_TOKEN.REFRESH_EPOCH.eq(lease.epoch())))
                .and(LeaseGuard.isHeld(lease))
                .returning()
                .fetchOptional();
    }

    /** why it is not our turn */
    Turn whoseElse() {
        if (!sql.fetchExists(CONNECTION_LEASE, LeaseGuard.isHeld(lease))) {
            return new Turn.NotOwner();
        }
        return sql.select(CONNECTION_TOKEN.REFRESH_UNTIL, NOW)
                .from(CONNECTION_TOKEN)
                .where(isOfConnection())
                .fetchOptional()
                .<Turn>map(row -> new Turn.AnothersFor(left(row.value1(), row.value2())))
                .orElseGet(Turn.NoTokens::new);
    }

    /**
     * Puts fresh tokens in place of the old ones and ends our mark.
     *
     * @return 1, or 0 when the mark is no longer ours or the tokens are gone
     */
    int clear(ConnectionTokenRecord fresh) {
        var livesAnew =
                CONNECTION_TOKEN
                        .REFRESH_EXPIRES_AT
                        .add(val(DayToSecond.valueOf(NEW_LIFE)))
                        .lt(fresh.getRefreshExpiresAt());
        return sql.update(CONNECTION_TOKEN)
                .set(fresh)
                .setNull(CONNECTION_TOKEN.REFRESH_UNTIL)
                .set(
                        CONNECTION_TOKEN.ROLLING_NOTICED_DAYS,
                        when(livesAnew, 0).otherwise(CONNECTION_TOKEN.ROLLING_NOTICED_DAYS))
                .where(isOfConnection())
                .and(CONNECTION_TOKEN.REFRESH_EPOCH.eq(lease.epoch()))
                .and(CONNECTION_TOKEN.REFRESH_UNTIL.isNotNull())
                .execute();
    }

    private Condition isOfConnection() {
        return CONNECTION_TOKEN.CONNECTION_ID.eq(lease.connection().value());
    }

    /** Nothing when the mark went away between the two looks: then it may be our turn at once. */
    private static Duration left(@Nullable Instant until, Instant now) {
        return until == null || until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
    }

    private static Field<Instant> fromNow(Duration time) {
        return NOW.add(val(DayToSecond.valueOf(time)));
    }
}
