package io.tieout.qbo.fake;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tokens in memory, and every pair that was ever stored. Refreshes are marked as in the table. */
public final class RecordedTokens implements ConnectionTokens {

    private final Map<ConnectionId, Tokens> held = new ConcurrentHashMap<>();
    private final Map<Expiry, Integer> noticed = new EnumMap<>(Expiry.class);
    private final List<Tokens> stored = new CopyOnWriteArrayList<>();
    private long markedBy;
    private boolean isMarked;
    private int waits;

    @Override
    public Optional<Tokens> find(TenantId tenant, ConnectionId connection) {
        return Optional.ofNullable(held.get(connection));
    }

    @Override
    public synchronized Optional<Lives> lives(TenantId tenant, ConnectionId connection) {
        return find(tenant, connection)
                .map(tokens ->
                        new Lives(
                                tokens.issuedAt(),
                                tokens.accessExpiresAt(),
                                tokens.refreshExpiresAt(),
                                tokens.hardExpiresAt(),
                                noticed.getOrDefault(Expiry.ROLLING, Lives.NEVER_NOTICED),
                                noticed.getOrDefault(Expiry.HARD, Lives.NEVER_NOTICED)));
    }

    @Override
    public synchronized void store(TenantId tenant, ConnectionId connection, Tokens tokens) {
        held.put(connection, tokens);
        stored.add(tokens);
        noticed.clear();
    }

    @Override
    public void clear(TenantId tenant, ConnectionId connection) {
        held.remove(connection);
    }

    @Override
    public synchronized Turn beginRefresh(TenantId tenant, Lease lease, Duration longest) {
        var tokens = held.get(lease.connection());
        if (tokens == null) {
            return new Turn.NoTokens();
        }
        if (isMarked && markedBy != lease.epoch()) {
            waits++;
            return new Turn.AnothersFor(longest);
        }
        markedBy = lease.epoch();
        isMarked = true;
        return new Turn.Ours(tokens);
    }

    @Override
    public synchronized boolean endRefresh(TenantId tenant, Lease lease, Tokens tokens) {
        if (!isMarked || markedBy != lease.epoch() || !held.containsKey(lease.connection())) {
            return false;
        }
        isMarked = false;
        held.put(lease.connection(), tokens);
        stored.add(tokens);
        return true;
    }

    @Override
    public synchronized boolean noticed(
            TenantId tenant, ConnectionId connection, Expiry expiry, int days) {
        var before = noticed.put(expiry, days);
        return before == null || before != days;
    }

    /** the mark of an owner that may still be asking */
    public synchronized void markedBy(long epoch) {
        markedBy = epoch;
        isMarked = true;
    }

    /** the mark ran out */
    public synchronized void unmark() {
        isMarked = false;
    }

    /** how often somebody had to wait for another owner's mark */
    public synchronized int waits() {
        return waits;
    }

    public List<Tokens> stored() {
        return List.copyOf(stored);
    }
}
