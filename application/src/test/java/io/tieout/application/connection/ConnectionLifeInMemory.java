package io.tieout.application.connection;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.alert.Alert;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one tenant's connection leaves behind: trail, alerts, tokens and a company that waits. */
final class ConnectionLifeInMemory
        implements ConnectionHistory, PendingCompanies, ConnectionTokens, AccountingAccess {

    final List<Entry> trail = new ArrayList<>();
    final List<Alert> alerts = new ArrayList<>();

    /** the refresh tokens that were given back */
    final List<String> revoked = new ArrayList<>();

    /** what the accounting system answers a revocation; empty when it takes it */
    Optional<String> failure = Optional.empty();

    private final Map<ConnectionId, Tokens> held = new HashMap<>();
    private final Map<Expiry, Integer> noticed = new EnumMap<>(Expiry.class);
    private Optional<Pending> waiting = Optional.empty();
    private boolean isOver;

    /** lets the hour of the company that waits go by */
    void waitTooLong() {
        isOver = true;
    }

    List<Step> steps() {
        return trail.stream().map(Entry::step).toList();
    }

    @Override
    public Optional<String> revoke(Tokens tokens) {
        revoked.add(tokens.refresh());
        return failure;
    }

    @Override
    public void put(TenantId tenant, Company company, ActorId broughtBy) {
        waiting = Optional.of(new Pending(company, broughtBy, Instant.EPOCH));
        isOver = false;
    }

    @Override
    public Optional<Pending> find(TenantId tenant) {
        return waiting.filter(_ -> !isOver);
    }

    @Override
    public Optional<Pending> kept(TenantId tenant) {
        return waiting;
    }

    @Override
    public void remove(TenantId tenant) {
        waiting = Optional.empty();
    }

    @Override
    public List<TenantId> overdue() {
        return isOver ? List.of(ConnectionHandlersTest.TENANT) : List.of();
    }

    @Override
    public boolean removeOverdue(TenantId tenant) {
        boolean removes = isOver && waiting.isPresent();
        waiting = waiting.filter(_ -> !isOver);
        return removes;
    }

    @Override
    public void add(Entry entry) {
        trail.add(entry);
    }

    @Override
    public Optional<Entry> latest(TenantId tenant) {
        return trail.isEmpty() ? Optional.empty() : Optional.of(trail.getLast());
    }

    @Override
    public Optional<Tokens> find(TenantId tenant, ConnectionId connection) {
        return Optional.ofNullable(held.get(connection));
    }

    @Override
    public void store(TenantId tenant, ConnectionId connection, Tokens tokens) {
        held.put(connection, tokens);
    }

    @Override
    public void clear(TenantId tenant, ConnectionId connection) {
        held.remove(connection);
    }

    @Override
    public boolean noticed(TenantId tenant, ConnectionId connection, Expiry expiry, int days) {
        return !Integer.valueOf(days).equals(noticed.put(expiry, days));
    }

    @Override
    public Optional<Lives> lives(TenantId tenant, ConnectionId connection) {
        throw notOurs();
    }

    @Override
    public Turn beginRefresh(TenantId tenant, Lease lease, Duration longest) {
        throw notOurs();
    }

    @Override
    public boolean endRefresh(TenantId tenant, Lease lease, Tokens tokens) {
        throw notOurs();
    }

    @Override
    public String linkFor(OneTimeSecret ticket) {
        throw notOurs();
    }

    @Override
    public Optional<Entry> latestArrival(TenantId tenant) {
        throw notOurs();
    }

    @Override
    public Page<Entry> list(Viewer viewer, PageRequest page) {
        throw notOurs();
    }

    private static UnsupportedOperationException notOurs() {
        return new UnsupportedOperationException("no handler of the connection does this");
    }
}
