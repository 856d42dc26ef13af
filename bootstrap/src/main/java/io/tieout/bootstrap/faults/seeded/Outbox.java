package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The outbox of a life, by the rules of the table. */
final class Outbox implements Operations {

    private static final Set<State> WAITING = EnumSet.of(State.QUEUED, State.RETRYING);

    static final Set<State> UNFINISHED =
            EnumSet.of(State.QUEUED, State.RETRYING, State.IN_FLIGHT, State.BLOCKED);

    private static final Set<Kind> ON_DOCUMENTS =
            EnumSet.of(Kind.PUSH_INVOICE, Kind.VOID_INVOICE, Kind.RELINK_PAYMENT);

    private final Memory memory;
    private final Leases leases;
    private final StandingClock clock;
    private final Weather weather;
    private final Story story;
    private final Predicate<OutboxRow> isRefused;

    /**
     * @param isRefused whether the record an operation is about says that it was refused
     */
    Outbox(
            Memory memory,
            Leases leases,
            StandingClock clock,
            Weather weather,
            Story story,
            Predicate<OutboxRow> isRefused) {
        this.memory = memory;
        this.leases = leases;
        this.clock = clock;
        this.weather = weather;
        this.story = story;
        this.isRefused = isRefused;
    }

    @Override
    public void queue(
            UUID id, TenantId tenant, ConnectionId connection, Work work, String requestId) {
        Instant now = clock.now();
        memory.outbox()
                .putIfAbsent(
                        id,
                        new OutboxRow(
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
                                        ""),
                                memory.outbox().size(),
                                0,
                                false,
                                0));
    }

    @Override
    public void queueNow(
            UUID id, TenantId tenant, ConnectionId connection, Work work, String requestId) {
        queue(id, tenant, connection, work, requestId);
    }

    @Override
    public List<Operation> claim(Lease lease, Instant now, int limit) {
        if (!leases.isPresent(lease)) {
            return List.of();
        }
        return rows()
                .filter(this::isWaiting)
                .filter(row -> !row.operation().nextAttemptAt().isAfter(now))
                .sorted(
                        Comparator.comparing((OutboxRow row) -> row.operation().work().kind())
                                .thenComparingInt(OutboxRow::position))
                .limit(limit)
                .toList()
                .stream()
                .map(row -> row.claimed(lease.epoch()))
                .filter(this::isInForce)
                .map(this::put)
                .toList();
    }

    /** what was refused is not sent again, even if it was put off */
    private boolean isInForce(OutboxRow claimed) {
        boolean isOver = claimed.operation().attempts() > 1 && isRefused.test(claimed);
        if (isOver) {
            story.tell("refused before: " + words(claimed.operation()));
            put(claimed.in(State.DEAD, clock.now(), "refused", "order it again"));
        }
        return !isOver;
    }

    @Override
    public void reclaimUnknown(Lease lease, Instant now) {
        if (!leases.isPresent(lease)) {
            return;
        }
        rows().filter(row -> row.operation().state() == State.IN_FLIGHT)
                .filter(row -> row.epoch() < lease.epoch())
                .toList()
                .forEach(row -> {
                    boolean isOver = isRefused.test(row);
                    story.tell("left behind: " + words(row.operation()));
                    put(
                            isOver
                                    ? row.in(State.DEAD, now, "refused", "order it again")
                                    : row.in(State.RETRYING, now, "outcome unknown", "")
                                            .doubtful(true));
                });
    }

    @Override
    public void settle(Lease lease, UUID id, Outcome outcome) {
        if (weather.brings(Mishap.KILLED)) {
            throw new Killed("before an outcome was noted");
        }
        if (weather.brings(Mishap.NOT_SETTLED)) {
            throw new StoreFailure("the outbox takes no outcome");
        }
        OutboxRow row = row(id);
        boolean isOurs =
                leases.isPresent(lease)
                        && row.epoch() == lease.epoch()
                        && row.operation().state() == State.IN_FLIGHT;
        story.tell(
                (isOurs ? "outcome of " : "outcome too late of ")
                        + words(row.operation())
                        + ": "
                        + Told.shortly(outcome.toString()));
        if (isOurs) {
            put(settled(row, outcome));
        }
    }

    private static OutboxRow settled(OutboxRow row, Outcome outcome) {
        Instant was = row.operation().nextAttemptAt();
        return switch (outcome) {
            case Outcome.Done() -> row.in(State.DONE, was, "", "");
            case Outcome.NotThere() -> row.in(State.DISMISSED, was, "", "");
            case Outcome.RetryAt(var at, var fault, var mayBeDone) ->
                    row.in(State.RETRYING, at, fault, "").doubtful(mayBeDone);
            case Outcome.Blocked(var fault, var step, var _, var mayBeDone) ->
                    row.in(State.BLOCKED, was, fault, step).doubtful(mayBeDone);
            case Outcome.Dead(var fault, var step, var _) -> row.in(State.DEAD, was, fault, step);
        };
    }

    @Override
    public void unblock(ConnectionId connection, TenantId tenant) {
        throw new Broken("no life connects a company anew");
    }

    @Override
    public int giveUp(ConnectionId connection, TenantId tenant, String fault, String nextStep) {
        throw new Broken("no life replaces its company");
    }

    @Override
    public Optional<Instant> nextDue(ConnectionId connection, TenantId tenant) {
        return rows().filter(this::isWaiting)
                .map(row -> row.operation().nextAttemptAt())
                .min(Comparator.naturalOrder());
    }

    @Override
    public Optional<Operation> find(Viewer viewer, UUID id) {
        return Optional.ofNullable(memory.outbox().get(id)).map(OutboxRow::operation);
    }

    Stream<OutboxRow> rows() {
        return memory.outbox().values().stream();
    }

    OutboxRow row(UUID id) {
        return Optional.ofNullable(memory.outbox().get(id)).orElseThrow();
    }

    Operation put(OutboxRow row) {
        memory.outbox().put(row.operation().id(), row);
        return row.operation();
    }

    /** whether something of its kind was queued for its target later */
    boolean hasFollower(OutboxRow row) {
        return rows().anyMatch(other ->
                other.position() > row.position()
                        && other.operation().work().kind() == row.operation().work().kind()
                        && isOfTheSame(other, row));
    }

    /** a change of a document waits until the one before it is finished */
    private boolean isWaiting(OutboxRow row) {
        return WAITING.contains(row.operation().state())
                && !(changesADocument(row)
                        && rows().anyMatch(other ->
                                other.position() < row.position()
                                        && changesADocument(other)
                                        && isOfTheSame(other, row)
                                        && UNFINISHED.contains(other.operation().state())));
    }

    private static boolean changesADocument(OutboxRow row) {
        return ON_DOCUMENTS.contains(row.operation().work().kind());
    }

    private static boolean isOfTheSame(OutboxRow one, OutboxRow other) {
        return one.operation().work().target().equals(other.operation().work().target());
    }

    static String words(Operation operation) {
        return operation.work().kind() + " " + operation.work().target();
    }
}
