package io.tieout.application.accounting;

import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The visible outbox. Writing joins the transaction at hand; every other method has its own. */
public interface Operations {

    /**
     * Queues work in the present transaction. {@code id} makes a second call do nothing. What is
     * meant for a company that was replaced is DEAD at once, and says so.
     */
    void queue(
            UUID id,
            TenantId tenant,
            ConnectionId connection,
            Operation.Work work,
            String requestId);

    /** Queues work in a transaction of its own: for a test that someone waits for. */
    void queueNow(
            UUID id,
            TenantId tenant,
            ConnectionId connection,
            Operation.Work work,
            String requestId);

    /**
     * The due operations of a connection, most urgent and oldest first, marked IN_FLIGHT under the
     * lease. A change of a document waits until the one before it is finished. What its document
     * says was refused meanwhile is DEAD instead: nobody approves it any more.
     *
     * @return empty when the lease's epoch is no longer the connection's
     */
    List<Operation> claim(ConnectionLeases.Lease lease, Instant now, int limit);

    /**
     * Operations an earlier owner left IN_FLIGHT: their outcome is unknown, the same request id
     * asks again.
     */
    void reclaimUnknown(ConnectionLeases.Lease lease, Instant now);

    /** Writes an outcome, only while the lease's epoch is the connection's. */
    void settle(ConnectionLeases.Lease lease, UUID operation, Outcome outcome);

    /** How an attempt ended. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        /**
         * Failed for now.
         *
         * @param mayBeDone whether it may have taken effect all the same
         */
        record RetryAt(Instant at, String fault, boolean mayBeDone) implements Outcome {}

        /**
         * Nothing will change until a person acts.
         *
         * @param mayBeDone whether it may have taken effect all the same
         */
        record Blocked(String fault, String nextStep, Turn turn, boolean mayBeDone)
                implements Outcome {}

        /** Refused for good. */
        record Dead(String fault, String nextStep, Turn turn) implements Outcome {}

        /** It was given up, and a look showed that it never took effect. */
        record NotThere() implements Outcome {}
    }

    /**
     * Makes what is blocked due again, because someone connected the company anew. Each operation
     * keeps its request id.
     */
    void unblock(ConnectionId connection, TenantId tenant);

    /**
     * Ends what is unfinished as DEAD, because its company was replaced; joins the transaction at
     * hand.
     *
     * @return how many there were
     */
    int giveUp(ConnectionId connection, TenantId tenant, String fault, String nextStep);

    /** the earliest instant at which a waiting operation becomes due; empty when none waits */
    Optional<Instant> nextDue(ConnectionId connection, TenantId tenant);

    Optional<Operation> find(Viewer viewer, UUID id);
}
