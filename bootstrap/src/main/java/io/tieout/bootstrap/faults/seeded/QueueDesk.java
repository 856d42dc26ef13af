package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationChange;
import io.tieout.application.accounting.OperationDesk;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.accounting.Turn;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What people do to the outbox of a life. */
final class QueueDesk implements OperationDesk {

    private final Outbox outbox;

    QueueDesk(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Optional<Held> hold(UUID operation) {
        OutboxRow row = outbox.row(operation);
        return Optional.of(
                new Held(
                        new OperationView(
                                row.operation(),
                                Turn.NOBODY,
                                row.version(),
                                row.mayBeDone(),
                                row.operation().work() instanceof Work.SettleGivenUp),
                        !outbox.hasFollower(row)));
    }

    @Override
    public void ask(UUID operation, Instant at) {
        outbox.put(outbox.row(operation).in(State.RETRYING, at, "", "").touched());
    }

    @Override
    public void askAnew(UUID operation, Instant at, String requestId, Work work) {
        outbox.put(
                outbox.row(operation)
                        .asking(work, requestId)
                        .in(State.RETRYING, at, "", "")
                        .touched());
    }

    @Override
    public void dismiss(UUID operation) {
        OutboxRow row = outbox.row(operation);
        outbox.put(row.in(State.DISMISSED, row.operation().nextAttemptAt(), "", "").touched());
    }

    @Override
    public void giveUp(UUID operation, Instant lookAt, ActorId by, String reason) {
        OutboxRow row = outbox.row(operation);
        Work look = new Work.SettleGivenUp(row.operation().work(), by, reason);
        outbox.put(
                row.asking(look, row.operation().requestId())
                        .in(State.RETRYING, lookAt, "", "")
                        .touched());
    }

    @Override
    public void record(UUID operation, OperationChange change) {
        // the story tells it
    }

    @Override
    public long versionOf(UUID operation) {
        return outbox.row(operation).version();
    }
}
