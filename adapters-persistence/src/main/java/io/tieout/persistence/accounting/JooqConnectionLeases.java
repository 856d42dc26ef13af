package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CONNECTION_LEASE;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jooq.types.DayToSecond;

/**
 * Leases as rows, on the database's clock: two nodes whose clocks differ still agree on who owns a
 * connection.
 */
public final class JooqConnectionLeases implements ConnectionLeases {
    /**
     * Renewed every 5 s, so that one renewal may be lost before the lease is. With the second that
     * other nodes take to look, a dead node's connections go on within 15 s.
     */
    public static final Duration TIME_TO_LIVE = Duration.ofSeconds(12);

    // Not now(): that is when the transaction began, before it waited for another's row.
    private static final Field<Instant> NOW = function("clock_timestamp", SQLDataType.INSTANT);

    private final Transactions transactions;

    public JooqConnectionLeases(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Lease> acquire(ConnectionId connection, String node) {
        return transactions
                .system()
                .write(sql ->
                        sql.insertInto(CONNECTION_LEASE)
                                .set(CONNECTION_LEASE.CONNECTION_ID, connection.value())
                                .set(CONNECTION_LEASE.NODE, node)
                                .set(CONNECTION_LEASE.EPOCH, 1L)
                                .set(CONNECTION_LEASE.EXPIRES_AT, fromNow(TIME_TO_LIVE))
                                .onConflict(CONNECTION_LEASE.CONNECTION_ID)
                                .doUpdate()
                                .set(CONNECTION_LEASE.NODE, excluded(CONNECTION_LEASE.NODE))
                                .set(CONNECTION_LEASE.EPOCH, CONNECTION_LEASE.EPOCH.plus(1))
                                .set(CONNECTION_LEASE.EXPIRES_AT, fromNow(TIME_TO_LIVE))
                                .where(CONNECTION_LEASE.EXPIRES_AT.le(NOW))
                                .returning(CONNECTION_LEASE.EPOCH)
                                .fetchOptional(CONNECTION_LEASE.EPOCH))
                .map(epoch -> new Lease(connection, node, epoch));
    }

    @Override
    public boolean renew(Lease lease) {
        return expire(lease, fromNow(TIME_TO_LIVE));
    }

    /** Who works under a lease holds its row ({@link LeaseGuard}); one must not hold up all. */
    @Override
    public Set<Lease> renewIdle(Collection<Lease> leases) {
        UUID[] connections =
                leases.stream().map(lease -> lease.connection().value()).toArray(UUID[]::new);
        Set<String> nodes = leases.stream().map(Lease::node).collect(toSet());
        var idle =
                name("idle")
                        .asMaterialized(
                                select(CONNECTION_LEASE.CONNECTION_ID)
                                        .from(CONNECTION_LEASE)
                                        .where(CONNECTION_LEASE.CONNECTION_ID.eq(any(connections)))
                                        .and(CONNECTION_LEASE.NODE.in(nodes))
                                        .and(CONNECTION_LEASE.EXPIRES_AT.gt(NOW))
                                        .forNoKeyUpdate()
                                        .skipLocked());
        Set<Lease> prolonged =
                transactions
                        .system()
                        .write(sql ->
                                sql.with(idle)
                                        .update(CONNECTION_LEASE)
                                        .set(CONNECTION_LEASE.EXPIRES_AT, fromNow(TIME_TO_LIVE))
                                        .where(
                                                CONNECTION_LEASE.CONNECTION_ID.in(
                                                        select(
                                                                        idle.field(
                                                                                CONNECTION_LEASE
                                                                                        .CONNECTION_ID))
                                                                .from(idle)))
                                        .returning()
                                        .fetchSet(row ->
                                                new Lease(
                                                        new ConnectionId(row.getConnectionId()),
                                                        row.getNode(),
                                                        row.getEpoch())));
        return leases.stream().filter(prolonged::contains).collect(toSet());
    }

    @Override
    public void release(Lease lease) {
        // The row stays, because the next owner's epoch must be higher.
        expire(lease, NOW);
    }

    @Override
    public Optional<String> holder(ConnectionId connection) {
        return transactions
                .system()
                .read(sql ->
                        sql.select(CONNECTION_LEASE.NODE)
                                .from(CONNECTION_LEASE)
                                .where(CONNECTION_LEASE.CONNECTION_ID.eq(connection.value()))
                                .and(CONNECTION_LEASE.EXPIRES_AT.gt(NOW))
                                .fetchOptional(CONNECTION_LEASE.NODE));
    }

    private boolean expire(Lease lease, Field<Instant> at) {
        return transactions
                        .system()
                        .write(sql ->
                                sql.update(CONNECTION_LEASE)
                                        .set(CONNECTION_LEASE.EXPIRES_AT, at)
                                        .where(isHeld(lease))
                                        .execute())
                == 1;
    }

    private static Condition isHeld(Lease lease) {
        return CONNECTION_LEASE
                .CONNECTION_ID
                .eq(lease.connection().value())
                .and(CONNECTION_LEASE.NODE.eq(lease.node()))
                .and(CONNECTION_LEASE.EPOCH.eq(lease.epoch()))
                .and(CONNECTION_LEASE.EXPIRES_AT.gt(NOW));
    }

    private static Field<Instant> fromNow(Duration time) {
        return NOW.add(val(DayToSecond.valueOf(time)));
    }
}
