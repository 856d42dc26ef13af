package io.tieout.application.webhook;

import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.application.webhook.WebhookCommand.DropPreviousSecret;
import io.tieout.application.webhook.WebhookCommand.RedriveWebhook;
import io.tieout.application.webhook.WebhookCommand.RemoveWebhookEndpoint;
import io.tieout.application.webhook.WebhookRejection.WebhookDeliveryNotFound;
import io.tieout.application.webhook.WebhookRejection.WebhookEndpointNotFound;
import java.util.List;
import java.util.UUID;

/** Takes orders about a tenant's webhooks. They are settings, not events. */
public final class WebhookHandlers {

    /** settings have no version */
    private static final int NO_VERSION = -1;

    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final WebhookAddresses addresses;
    private final TenantClock clock;

    public WebhookHandlers(
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            WebhookAddresses addresses,
            TenantClock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new SetEndpointHandler(endpoints, addresses, clock),
                new Handling<>(DropPreviousSecret.class, this::drop),
                new Handling<>(RemoveWebhookEndpoint.class, this::remove),
                new Handling<>(RedriveWebhook.class, this::redrive));
    }

    private Receipt drop(DropPreviousSecret command, Caller caller) {
        demand(command.endpoint(), caller);
        endpoints.dropPrevious(caller.tenant(), command.endpoint());
        return new Receipt(command.endpoint(), NO_VERSION);
    }

    private Receipt remove(RemoveWebhookEndpoint command, Caller caller) {
        demand(command.endpoint(), caller);
        endpoints.remove(caller.tenant(), command.endpoint());
        return new Receipt(command.endpoint(), NO_VERSION);
    }

    private void demand(UUID id, Caller caller) {
        if (endpoints.list(Viewer.of(caller)).stream().noneMatch(each -> each.id().equals(id))) {
            throw new WebhookRejected(new WebhookEndpointNotFound(id));
        }
    }

    private Receipt redrive(RedriveWebhook command, Caller caller) {
        if (!deliveries.redrive(caller.tenant(), command.delivery())) {
            throw new WebhookRejected(new WebhookDeliveryNotFound(command.delivery()));
        }
        return new Receipt(command.delivery(), NO_VERSION);
    }
}
