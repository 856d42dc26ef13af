package io.tieout.application.accounting;

import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What people do to the queue. Each method works in the transaction at hand, and what it changes
 * the worker sees after the commit.
 */
public interface OperationDesk {

    /**
     * An operation that nobody else changes before the transaction ends.
     *
     * @param isLatest whether nothing of its kind was queued for its target later
     */
    record Held(OperationView view, boolean isLatest) {}

    Optional<Held> hold(UUID operation);

    /** makes it due at this instant, as it is */
    void ask(UUID operation, Instant at);

    /** makes it due at this instant, under this request id and with this work of the same kind */
    void askAnew(UUID operation, Instant at, String requestId, Work work);

    /** ends it: nobody wants it any more, and it took no effect */
    void dismiss(UUID operation);

    /** from this instant on a worker looks whether it took effect, instead of doing it */
    void giveUp(UUID operation, Instant lookAt, ActorId by, String reason);

    /** keeps what was done, for ever */
    void record(UUID operation, OperationChange change);

    /** the version it stands at now */
    long versionOf(UUID operation);
}
