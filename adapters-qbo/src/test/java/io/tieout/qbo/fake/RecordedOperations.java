package io.tieout.qbo.fake;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The outbox in memory, with the lease's epoch on every outcome. */
public final class RecordedOperations implements Operations {

    private final Map<UUID, Operation> rows = new LinkedHashMap<>();
    private final Map<UUID, Long> epochs = new LinkedHashMap<>();
    private final RecordedLeases leases;
    private final SteppedClock clock;
    private final WorkSignals signals;
    private boolean isBroken;

    public RecordedOperations(RecordedLeases leases, SteppedClock clock, WorkSignals signals) {
        this.leases = leases;
        this.clock = clock;
        this.signals = signals;
    }

    @Override
    public void queue(
            UUID id,
            TenantId tenant,
            ConnectionId connection,
            Operation.Work work,
            String requestId) {
        synchronized (this) {
            var now = clock.now(tenant);
            rows.putIfAbsent(
                    id,
                    new Operation(
                            id,
                            tenant,
                            connection,
                            work,
                            State.QUEUED,
                            0,
                            now,
                            now,
                            requestId,
                            "",
                            ""));
        }
        signals.raise(connection);
    }

    @Override
    public void queueNow(
            UUID id,
            TenantId tenant,
            ConnectionId connection,
            Operation.Work work,
            String requestId) {
        queue(id, tenant, connection, work, requestId);
    }

    @Override
    public synchronized List<Operation> claim(Lease lease, Instant now, int limit) {
        if (!leases.isPresent(lease)) {
            return List.of();
        }
        return rows.values().stream()
                .filter(row -> isWaiting(row) && !row.nextAttemptAt().isAfter(now))
                .sorted(Comparator.comparing(row -> row.work().kind()))
                .limit(limit)
                .toList()
                .stream()
                .map(row -> inFlight(row, lease))
                .toList();
    }

    private Operation inFlight(Operation row, Lease lease) {
        epochs.put(row.id(), lease.epoch());
        return put(row, State.IN_FLIGHT, row.attempts() + 1, row.nextAttemptAt(), "", "");
    }

    @Override
    public synchronized void reclaimUnknown(Lease lease, Instant now) {
        rows.values().stream()
                .filter(row -> row.state() == State.IN_FLIGHT)
                .filter(row -> epochs.getOrDefault(row.id(), 0L) < lease.epoch())
                .toList()
                .forEach(row -> put(row, State.RETRYING, row.attempts(), now, "unknown", ""));
    }

    @Override
    public synchronized void settle(Lease lease, UUID operation, Outcome outcome) {
        if (isBroken) {
            throw new IllegalStateException("the database is away");
        }
        if (!leases.isPresent(lease)) {
            return;
        }
        var row = row(operation);
        switch (outcome) {
            case Outcome.Done() ->
                    put(row, State.DONE, row.attempts(), row.nextAttemptAt(), "", "");
            case Outcome.NotThere() ->
                    put(row, State.DISMISSED, row.attempts(), row.nextAttemptAt(), "", "");
            case Outcome.RetryAt(var at, var fault, var _) ->
                    put(row, State.RETRYING, row.attempts(), at, fault, "");
            case Outcome.Blocked(var fault, var step, var _, var _) ->
                    put(row, State.BLOCKED, row.attempts(), row.nextAttemptAt(), fault, step);
            case Outcome.Dead(var fault, var step, var _) ->
                    put(row, State.DEAD, row.attempts(), row.nextAttemptAt(), fault, step);
        }
    }

    private Operation put(
            Operation row, State state, int attempts, Instant at, String fault, String step) {
        var changed =
                new Operation(
                        row.id(),
                        row.tenant(),
                        row.connection(),
                        row.work(),
                        state,
                        attempts,
                        row.queuedAt(),
                        at,
                        row.requestId(),
                        fault,
                        step);
        rows.put(row.id(), changed);
        return changed;
    }

    @Override
    public synchronized void unblock(ConnectionId connection, TenantId tenant) {
        rows.values().stream()
                .filter(row -> row.state() == State.BLOCKED)
                .toList()
                .forEach(
                        row -> put(row, State.RETRYING, row.attempts(), clock.now(tenant), "", ""));
    }

    @Override
    public synchronized int giveUp(
            ConnectionId connection, TenantId tenant, String fault, String nextStep) {
        throw new UnsupportedOperationException("no company changes in this world");
    }

    @Override
    public synchronized Optional<Instant> nextDue(ConnectionId connection, TenantId tenant) {
        return rows.values().stream()
                .filter(RecordedOperations::isWaiting)
                .map(Operation::nextAttemptAt)
                .min(Comparator.naturalOrder());
    }

    private static boolean isWaiting(Operation row) {
        return row.state() == State.QUEUED || row.state() == State.RETRYING;
    }

    @Override
    public synchronized Optional<Operation> find(Viewer viewer, UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** makes every settlement fail until it is mended */
    public synchronized void breakSettling(boolean broken) {
        isBroken = broken;
    }

    /** everything queued, oldest first */
    public synchronized List<Operation> rows() {
        return List.copyOf(rows.values());
    }

    public synchronized Operation row(UUID id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }

    public synchronized List<State> states() {
        return rows.values().stream().map(Operation::state).toList();
    }
}
