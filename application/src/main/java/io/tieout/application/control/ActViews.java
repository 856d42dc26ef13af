package io.tieout.application.control;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Requests for acts as they stand now. */
public interface ActViews {

    /** Where a request is in its life. */
    enum Status {
        ASKED,
        ALLOWED,
        REFUSED,
        WITHDRAWN,
        LAPSED
    }

    /**
     * One request.
     *
     * @param subject the id of the record the act is about
     * @param reason why it was asked for
     * @param seen what there was to see then
     * @param end how it ended; empty while it waits
     */
    record ActView(
            ControlledActId id,
            long version,
            Status status,
            Act.Kind kind,
            String subject,
            ActorId askedBy,
            Instant askedAt,
            String reason,
            Fingerprint seen,
            Optional<End> end) {}

    /**
     * How a request ended, in tenant time.
     *
     * @param by empty when it lapsed
     * @param reason empty when it was allowed
     */
    record End(String by, Instant at, String reason) {}

    Optional<ActView> find(Viewer viewer, ControlledActId id);

    /** the ones asked for last first; empty sets do not narrow */
    Page<ActView> list(Viewer viewer, Set<Status> statuses, Set<Act.Kind> kinds, PageRequest page);

    /** those that wait since before this instant of tenant time, the longest waiting first */
    List<ControlledActId> askedBefore(TenantId tenant, Instant before, int limit);

    /** for the rule that one such act waits at a time: the one that does, in this transaction */
    Optional<ControlledActId> waiting(Act act);
}
