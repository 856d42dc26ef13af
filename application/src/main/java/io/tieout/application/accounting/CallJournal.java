package io.tieout.application.accounting;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What was asked of the accounting system lately: so that a new owner of a connection keeps its
 * limits, and so that people see how it fares. Written in batches, beside the calls.
 */
public interface CallJournal {

    /** How a call ended. The names are stored. */
    enum Ending {
        /** it was done, or found */
        GOOD,
        /** it was a definite no to one document */
        REFUSED,
        /** there were too many calls */
        THROTTLED,
        /** the token was not accepted */
        UNAUTHORISED,
        /** no answer came, or none that says what happened */
        FAILED
    }

    /**
     * One call and its answer.
     *
     * @param label what was asked: {@code GET invoice}
     * @param answeredAt in tenant time
     * @param took in machine time
     * @param meteredReads how much of the month's allowance it used
     * @param transactionId the accounting system's own name of the call, which its support asks for
     */
    record Call(
            String label,
            Instant answeredAt,
            Duration took,
            Ending ending,
            boolean isBatch,
            int meteredReads,
            String requestId,
            String transactionId) {}

    /** A call of the past as far as limits are concerned. */
    record Answered(Instant at, boolean isBatch) {}

    /** What may have been called lately and is not written down. */
    enum Missing {
        NOTHING,
        /** nobody owned the connection yet; whoever made it asked for its company */
        CONNECTING,
        /** the owner before did not end its journal */
        UNKNOWN
    }

    /**
     * What a new owner must know.
     *
     * @param calls oldest first
     * @param missing what was called besides
     */
    record Past(List<Answered> calls, Missing missing) {
        public Past {
            calls = List.copyOf(calls);
        }
    }

    /** opens the journal of a new owner, who must {@link #end} it */
    Past begin(ConnectionLeases.Lease lease, Instant since);

    /** writes calls down; all of them or none */
    void write(ConnectionLeases.Lease lease, List<Call> calls);

    /**
     * Says that every call made under this lease is written down. Without effect once the
     * connection has another owner.
     */
    void end(ConnectionLeases.Lease lease);

    /** the metered reads of all connections in this month; one installation shares an allowance */
    long meteredReads(YearMonth month);
}
