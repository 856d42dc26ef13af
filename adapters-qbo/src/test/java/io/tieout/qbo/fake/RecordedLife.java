package io.tieout.qbo.fake;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.alert.Alert;
import io.tieout.application.connection.AccountingAccess;
import io.tieout.application.connection.ConnectionAttempts;
import io.tieout.application.connection.ConnectionHandlers;
import io.tieout.application.connection.ConnectionHistory;
import io.tieout.application.connection.ConnectionPorts;
import io.tieout.application.connection.ConnectionTrail;
import io.tieout.application.connection.OneTimeSecret;
import io.tieout.application.connection.PendingCompanies;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What surrounds a connection, in memory: its trail, alerts and scripted attempts. */
public final class RecordedLife
        implements ConnectionHistory, PendingCompanies, ConnectionAttempts, AccountingAccess {

    private final List<Entry> trail = new CopyOnWriteArrayList<>();
    private final List<Alert> alerts = new CopyOnWriteArrayList<>();
    private final Deque<Return> returns = new ArrayDeque<>();
    private final List<Optional<OneTimeSecret>> marks = new CopyOnWriteArrayList<>();
    private final List<String> revoked = new CopyOnWriteArrayList<>();
    private Optional<Attempt> opened = Optional.empty();
    private Optional<Pending> pending = Optional.empty();
    private int ids;

    /** the trail over this history, on the clock of the world */
    public ConnectionTrail trailOf(SteppedClock clock) {
        return new ConnectionTrail(this, clock, this::nextId);
    }

    /** the handlers of production over the fakes of this world */
    ConnectionHandlers handlers(World world) {
        var ports =
                new ConnectionPorts(
                        world.connections,
                        world.tokens,
                        this,
                        this,
                        world.companies,
                        world.operations,
                        world.trail,
                        alerts::add,
                        world.clock,
                        this::nextId);
        return new ConnectionHandlers(ports, this, this);
    }

    private synchronized UUID nextId() {
        ids++;
        return new UUID(9, ids);
    }

    /** the steps taken, oldest first */
    public List<Step> steps() {
        return trail.stream().map(Entry::step).toList();
    }

    public List<Entry> trail() {
        return List.copyOf(trail);
    }

    /** the refresh tokens that were given back */
    public List<String> revoked() {
        return List.copyOf(revoked);
    }

    public List<Alert> alerts() {
        return List.copyOf(alerts);
    }

    /** the next browser that follows a link belongs to this attempt */
    public void opens(Attempt attempt) {
        opened = Optional.of(attempt);
    }

    /** what the next browser that comes back is taken for */
    public void answersWith(Return answer) {
        returns.add(answer);
    }

    /** how each browser that came back was marked */
    public List<Optional<OneTimeSecret>> marks() {
        return List.copyOf(marks);
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
    public Optional<Entry> latestArrival(TenantId tenant) {
        throw new UnsupportedOperationException("a read of the API");
    }

    @Override
    public Page<Entry> list(Viewer viewer, PageRequest page) {
        throw new UnsupportedOperationException("a read of the API");
    }

    @Override
    public void put(TenantId tenant, Company company, ActorId broughtBy) {
        pending = Optional.of(new Pending(company, broughtBy, Instant.MAX));
    }

    @Override
    public Optional<Pending> find(TenantId tenant) {
        return pending;
    }

    @Override
    public Optional<Pending> kept(TenantId tenant) {
        return pending;
    }

    @Override
    public List<TenantId> overdue() {
        throw new UnsupportedOperationException("a look of the sweep");
    }

    @Override
    public boolean removeOverdue(TenantId tenant) {
        throw new UnsupportedOperationException("an order of the sweep");
    }

    @Override
    public void remove(TenantId tenant) {
        pending = Optional.empty();
    }

    @Override
    public void begin(Attempt attempt, OneTimeSecret ticket) {
        throw new UnsupportedOperationException("an order of the API");
    }

    @Override
    public boolean reissue(TenantId tenant, UUID attempt, OneTimeSecret ticket) {
        throw new UnsupportedOperationException("an order of the API");
    }

    @Override
    public Optional<Instant> endOf(TenantId tenant, UUID attempt) {
        throw new UnsupportedOperationException("a read of the API");
    }

    @Override
    public Optional<Attempt> open(
            OneTimeSecret ticket, OneTimeSecret state, OneTimeSecret browser) {
        return opened;
    }

    @Override
    public Return comeBack(OneTimeSecret state, Optional<OneTimeSecret> browser) {
        marks.add(browser);
        return returns.remove();
    }

    @Override
    public String linkFor(OneTimeSecret ticket) {
        throw new UnsupportedOperationException("a read of the API");
    }

    @Override
    public Optional<String> revoke(Tokens tokens) {
        revoked.add(tokens.refresh());
        return Optional.empty();
    }
}
