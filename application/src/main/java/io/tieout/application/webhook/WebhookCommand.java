package io.tieout.application.webhook;

import io.tieout.application.command.Command;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What can be ordered about a tenant's webhooks. */
public sealed interface WebhookCommand extends Command {

    /**
     * Names an address, or changes what it is told of.
     *
     * @param secret signs from now on; empty to go on with the present one
     */
    record SetWebhookEndpoint(
            UUID endpoint, String url, Set<WebhookTopic> topics, Optional<WebhookSecret> secret)
            implements WebhookCommand {
        public SetWebhookEndpoint {
            topics = Set.copyOf(topics);
        }
    }

    /** Ends a rotation: only the present secret signs. */
    record DropPreviousSecret(UUID endpoint) implements WebhookCommand {}

    /** Forgets an address. */
    record RemoveWebhookEndpoint(UUID endpoint) implements WebhookCommand {}

    /** Sends a notice again. */
    record RedriveWebhook(UUID delivery) implements WebhookCommand {}
}
