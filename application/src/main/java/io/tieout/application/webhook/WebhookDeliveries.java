package io.tieout.application.webhook;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Notices on their way to a tenant's programs: at least once each, in no promised order. */
public interface WebhookDeliveries {

    /** How far a notice has come. The names are stored. */
    enum State {
        /** it waits for its first or next try */
        DUE,
        /** the address took it */
        DELIVERED,
        /** the address did not take it for too long; a person may send it again */
        FAILED
    }

    /**
     * A notice to one address.
     *
     * @param attempts tries so far
     * @param fault why the last one failed; empty when none did
     * @param nextAt when it is tried next, in machine time; empty when it is not
     */
    record WebhookDelivery(
            UUID id,
            UUID endpoint,
            UUID event,
            WebhookTopic topic,
            State state,
            int attempts,
            String fault,
            Instant queuedAt,
            Optional<Instant> nextAt,
            Optional<Instant> deliveredAt) {}

    /** A notice that this node is to send. */
    record Due(
            TenantId tenant,
            UUID id,
            UUID endpoint,
            UUID event,
            String url,
            String body,
            int attempts) {}

    /** to every address that wants to be told of it; joins the transaction at hand */
    void queue(WebhookNotice notice);

    /** what is due; nobody else is handed the same until the claim is over */
    List<Due> claim(Duration claim, int limit);

    void delivered(Due due);

    /** it is tried again after the pause */
    void retry(Due due, String fault, Duration pause);

    /** it is tried no more, until a person says so */
    void failed(Due due, String fault);

    /** sends again what was sent or failed; false when there is none such */
    boolean redrive(TenantId tenant, UUID delivery);

    Page<WebhookDelivery> list(Viewer viewer, Set<State> states, PageRequest page);

    Optional<WebhookDelivery> find(Viewer viewer, UUID delivery);
}
