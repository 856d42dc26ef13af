package io.tieout.application.accounting;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Whether the accounting system answers, asked before an approval and outside any transaction. A
 * good answer counts for 60 s of tenant time; after that a test is put first in line and its row is
 * watched, whichever node owns the connection. A failed test stays in the outbox with its reason.
 */
public final class ConnectionGate {

    /** DESIGN, section 3: the last good answer, at most 60 s old */
    private static final Duration FRESH = Duration.ofSeconds(60);

    /** DESIGN, section 3: waits at most 5 s */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Connections connections;
    private final Operations operations;
    private final WorkSignals signals;
    private final TenantClock clock;
    private final Ids ids;
    private final Patience patience;

    public ConnectionGate(
            Connections connections,
            Operations operations,
            WorkSignals signals,
            TenantClock clock,
            Ids ids) {
        this(connections, operations, signals, clock, ids, Patience.of(LONGEST_WAIT));
    }

    /** one that waits for an answer as long as {@code patience} lasts */
    public ConnectionGate(
            Connections connections,
            Operations operations,
            WorkSignals signals,
            TenantClock clock,
            Ids ids,
            Patience patience) {
        this.connections = connections;
        this.operations = operations;
        this.signals = signals;
        this.clock = clock;
        this.ids = ids;
        this.patience = patience;
    }

    /** What the test showed. */
    public sealed interface Answer {

        /** The accounting system answers. */
        record Good() implements Answer {}

        /** It does not, for this reason. */
        record Silent(String reason) implements Answer {}
    }

    /** asks; may wait for up to 5 s of machine time */
    public Answer test(TenantId tenant) {
        return answer(tenant, this::ask);
    }

    /** asks if the last good answer is too old, for whoever reads {@link #latest} afterwards */
    public void refresh(TenantId tenant) {
        answer(tenant, this::ask);
    }

    /** what {@link #test} showed, without asking again: for whoever decides inside a transaction */
    public Answer latest(TenantId tenant) {
        return answer(
                tenant,
                connection ->
                        new Answer.Silent(
                                connection.lastFault().isEmpty()
                                        ? "no answer within the last "
                                                + FRESH.toSeconds()
                                                + " seconds"
                                        : connection.lastFault()));
    }

    private Answer answer(TenantId tenant, Function<Connection, Answer> whenNotFresh) {
        Optional<Connection> connected = connections.ofTenant(tenant);
        if (connected.isEmpty()) {
            return new Answer.Silent("no accounting system is connected");
        }
        Connection connection = connected.get();
        if (connection.status() == Status.DISCONNECTED) {
            return new Answer.Silent("it was disconnected: " + connection.lastFault());
        }
        return isFresh(connection) ? new Answer.Good() : whenNotFresh.apply(connection);
    }

    private boolean isFresh(Connection connection) {
        return isFresh(connection, clock.now(connection.tenant()));
    }

    /** whether its last answer was good and still counts at this instant of tenant time */
    public static boolean isFresh(Connection connection, Instant now) {
        Instant earliest = now.minus(FRESH);
        return connection.lastFault().isEmpty()
                && connection.lastGoodAnswerAt().filter(at -> !at.isBefore(earliest)).isPresent();
    }

    private Answer ask(Connection connection) {
        UUID test = ids.next();
        operations.queueNow(
                test,
                connection.tenant(),
                connection.id(),
                new Operation.Work.TestConnection(),
                RequestId.firstOf(test));
        signals.raise(connection.id());
        return patience.until(() -> outcome(connection.tenant(), test))
                .orElse(
                        new Answer.Silent(
                                "no answer within " + LONGEST_WAIT.toSeconds() + " seconds"));
    }

    private Optional<Answer> outcome(TenantId tenant, UUID test) {
        return operations.find(Viewer.system(tenant), test).flatMap(ConnectionGate::answer);
    }

    private static Optional<Answer> answer(Operation test) {
        return switch (test.state()) {
            case QUEUED, IN_FLIGHT -> Optional.empty();
            case DONE -> Optional.of(new Answer.Good());
            case RETRYING, BLOCKED, DEAD, DISMISSED ->
                    Optional.of(new Answer.Silent(test.lastFault()));
        };
    }
}
