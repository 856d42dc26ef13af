package io.tieout.application.parked;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What automations set aside, as people read it. */
public interface ParkedEventViews {

    /**
     * One event that one automation set aside. Times are machine time.
     *
     * @param eventType as stored, for example {@code invoice.approved}
     * @param aggregate whose event it is
     * @param version the event's position in that one's stream, from 0
     * @param isFirst whether it is the one that failed; the others wait behind it
     * @param fault what stopped the automation the last time
     * @param retryAt when it is tried again without being asked
     * @param replayed who asked for another try, and when in tenant time; empty if nobody did
     */
    record ParkedEventView(
            UUID id,
            String automation,
            String eventType,
            UUID aggregate,
            long version,
            boolean isFirst,
            int attempts,
            String fault,
            Instant parkedAt,
            Instant retryAt,
            Optional<Replay> replayed) {}

    /** Who asked for another try, and when in tenant time. */
    record Replay(ActorId by, Instant at) {}

    Optional<ParkedEventView> find(Viewer viewer, UUID id);

    /** the ones set aside first */
    Page<ParkedEventView> list(Viewer viewer, PageRequest page);
}
