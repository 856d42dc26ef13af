package io.tieout.application.webhook;

import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The addresses that a tenant named, each with its sealed secrets. */
public interface WebhookEndpoints {

    /**
     * An address, without its secrets.
     *
     * @param topics what it is told of
     * @param hasPreviousSecret whether notices carry a signature by the secret before, too
     * @param disabled why nothing is sent there any more; empty while it is
     * @param setAt in tenant time
     */
    record WebhookEndpoint(
            UUID id,
            String url,
            Set<WebhookTopic> topics,
            boolean hasPreviousSecret,
            Optional<String> disabled,
            ActorId setBy,
            Instant setAt) {}

    List<WebhookEndpoint> list(Viewer viewer);

    /** the secrets that sign, the present one first; none for an address that was removed */
    List<WebhookSecret> secrets(TenantId tenant, UUID endpoint);

    /** names or changes an address, and sends there again if that had ended */
    void set(
            TenantId tenant,
            UUID endpoint,
            String url,
            Set<WebhookTopic> topics,
            ActorId by,
            Instant at);

    /** signs with this from now on, and beside it with the one before */
    void sign(TenantId tenant, UUID endpoint, WebhookSecret secret);

    /** forgets the secret before */
    void dropPrevious(TenantId tenant, UUID endpoint);

    /** forgets an address and what was to be sent there; nothing when there is none */
    void remove(TenantId tenant, UUID endpoint);

    /** sends nothing there any more, until somebody sets it again */
    void disable(TenantId tenant, UUID endpoint, String reason);
}
