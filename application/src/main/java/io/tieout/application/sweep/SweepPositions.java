package io.tieout.application.sweep;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far the changes of each kind of record have been swept. It holds over restarts and nodes. */
public interface SweepPositions {

    /**
     * How far the sweep of one kind of record has come.
     *
     * @param entity the accounting system's name of the kind
     * @param through every change before this instant, in that system's time, is in the inbox
     * @param sweptAt when it was swept last, in tenant time
     * @param catchUp empty unless more has to be read than one look can show
     */
    record Position(String entity, Instant through, Instant sweptAt, Optional<CatchUp> catchUp) {

        /** all is known up to here */
        public static Position at(String entity, Instant through, Instant sweptAt) {
            return new Position(entity, through, sweptAt, Optional.empty());
        }

        public Position with(CatchUp progress) {
            return new Position(entity, through, sweptAt, Optional.of(progress));
        }
    }

    /**
     * A reading in pages after a time that one look cannot cover. It goes on where it was stopped.
     *
     * @param since the change that the next page begins with
     * @param start counted from 1, among the changes since then
     * @param after the last of our own documents that was looked for; empty before the first
     * @param asOf when it began, in the accounting system's time: what is known once it is over
     * @param read how many records it has read so far
     */
    record CatchUp(Stage stage, Instant since, int start, String after, Instant asOf, int read) {

        /** What is being read. */
        public enum Stage {
            /** what changed and is still there */
            CHANGED,
            /** what we know and may be gone */
            KNOWN
        }
    }

    /** of all kinds that were ever swept, by their names */
    List<Position> of(TenantId tenant, ConnectionId connection);

    /** only while the lease's epoch is the connection's */
    void store(Lease lease, List<Position> positions);
}
