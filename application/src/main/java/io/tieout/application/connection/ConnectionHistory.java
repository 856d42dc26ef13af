package io.tieout.application.connection;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The trail of every connection: rows are added and read, never changed. No secret stands here. */
public interface ConnectionHistory {

    /** What happened. */
    enum Step {
        STARTED,
        DECLINED,
        REFUSED,
        CONNECTED,
        RECONNECTED,
        COMPANY_DIFFERS,
        COMPANY_CHANGED,
        COMPANY_DISCARDED,
        REFRESHED,
        ROTATED,
        REFRESH_FAILED,
        DISCONNECTED,
        REVOCATION_FAILED,
        AUTHORISATION_LOST,
        EXPIRY_NOTICE
    }

    /**
     * One step.
     *
     * @param at in tenant time
     * @param actor a person, or the automation that noticed it
     * @param origin network address, or the automation's name
     * @param company whose connection it is, by name; empty before it is known
     * @param reason why, or what exactly, in plain words
     */
    record Entry(
            UUID id,
            TenantId tenant,
            Instant at,
            Step step,
            ActorId actor,
            String origin,
            String company,
            String reason) {}

    /** adds a step in the transaction at hand, or in one of its own */
    void add(Entry entry);

    /** the step that was added last */
    Optional<Entry> latest(TenantId tenant);

    /** the step by which the present company was connected */
    Optional<Entry> latestArrival(TenantId tenant);

    /** newest first */
    Page<Entry> list(Viewer viewer, PageRequest page);
}
