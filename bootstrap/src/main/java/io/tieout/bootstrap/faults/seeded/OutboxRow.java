package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import java.time.Instant;

/**
 * A row of the outbox.
 *
 * @param position in the order in which they were queued
 * @param epoch of the owner that has it or had it last
 */
record OutboxRow(Operation operation, int position, long epoch, boolean mayBeDone, long version) {

    OutboxRow in(State state, Instant at, String fault, String nextStep) {
        return with(state, operation.attempts(), at, operation.requestId(), fault, nextStep);
    }

    OutboxRow claimed(long byEpoch) {
        OutboxRow claimed =
                with(
                        State.IN_FLIGHT,
                        operation.attempts() + 1,
                        operation.nextAttemptAt(),
                        operation.requestId(),
                        operation.lastFault(),
                        operation.nextStep());
        return new OutboxRow(claimed.operation, position, byEpoch, mayBeDone, version);
    }

    OutboxRow doubtful(boolean now) {
        return new OutboxRow(operation, position, epoch, mayBeDone || now, version);
    }

    OutboxRow touched() {
        return new OutboxRow(operation, position, epoch, mayBeDone, version + 1);
    }

    OutboxRow asking(Work work, String requestId) {
        Operation was = operation;
        return new OutboxRow(
                new Operation(
                        was.id(),
                        was.tenant(),
                        was.connection(),
                        work,
                        was.state(),
                        was.attempts(),
                        was.queuedAt(),
                        was.nextAttemptAt(),
                        requestId,
                        was.lastFault(),
                        was.nextStep()),
                position,
                epoch,
                mayBeDone,
                version);
    }

    private OutboxRow with(
            State state,
            int attempts,
            Instant at,
            String requestId,
            String fault,
            String nextStep) {
        Operation was = operation;
        return new OutboxRow(
                new Operation(
                        was.id(),
                        was.tenant(),
                        was.connection(),
                        was.work(),
                        state,
                        attempts,
                        was.queuedAt(),
                        at,
                        requestId,
                        fault,
                        nextStep),
                position,
                epoch,
                mayBeDone,
                version);
    }
}
