package io.tieout.application.processor;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.processor.Asking;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.ProcessorReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Notices of processors as they stand now. */
public interface ProcessorNoticeViews {

    /** How far one has come. */
    enum Status {
        /** it is being worked off */
        RECEIVED,
        /** it asked for acts, and goes on once they are allowed and landed */
        ASKED,
        /** it waits for a person */
        WAITING,
        /** nothing is left to do */
        HANDLED
    }

    /**
     * One of them.
     *
     * @param eventId the processor's own id of it
     * @param charge what the processor calls the charge it is about; empty for none
     * @param outcome what came of it, or why it waits; empty while it is being worked off
     * @param askings what it asked for last; empty for nothing
     * @param receivedAt in tenant time
     */
    record ProcessorNoticeView(
            ProcessorNoticeId id,
            long version,
            Channel processor,
            String eventId,
            String type,
            String charge,
            Status status,
            String outcome,
            List<Asking> askings,
            Instant receivedAt) {
        public ProcessorNoticeView {
            askings = List.copyOf(askings);
        }
    }

    Optional<ProcessorNoticeView> find(Viewer viewer, ProcessorNoticeId id);

    /** those of this charge that wait for a person, the oldest first; a hundred at most */
    List<ProcessorNoticeId> waitingFor(TenantId tenant, ProcessorReference charge);

    /** those that asked for this act or refund last, the oldest first; a hundred at most */
    List<ProcessorNoticeView> askedFor(TenantId tenant, UUID actOrRefund);

    /** latest first; only those that stand so, all when empty */
    Page<ProcessorNoticeView> list(Viewer viewer, Set<Status> statuses, PageRequest page);
}
