package io.tieout.application.webhook;

import io.tieout.application.command.Caller;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.application.webhook.WebhookCommand.SetWebhookEndpoint;
import io.tieout.application.webhook.WebhookEndpoints.WebhookEndpoint;
import io.tieout.application.webhook.WebhookRejection.AddressNotAllowed;
import io.tieout.application.webhook.WebhookRejection.NoTopics;
import io.tieout.application.webhook.WebhookRejection.TooManyEndpoints;
import io.tieout.application.webhook.WebhookRejection.WebhookEndpointNotFound;
import io.tieout.domain.people.TenantId;
import java.util.List;

/** Names an address; whether it may be sent to is asked before any transaction opens. */
final class SetEndpointHandler implements PreparingHandler<SetWebhookEndpoint> {

    /** each event is one row for each of them */
    private static final int MOST = 10;

    private static final int NO_VERSION = -1;

    private final WebhookEndpoints endpoints;
    private final WebhookAddresses addresses;
    private final TenantClock clock;

    SetEndpointHandler(WebhookEndpoints endpoints, WebhookAddresses addresses, TenantClock clock) {
        this.endpoints = endpoints;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Class<SetWebhookEndpoint> handles() {
        return SetWebhookEndpoint.class;
    }

    @Override
    public void prepare(SetWebhookEndpoint command, Caller caller) {
        if (command.topics().isEmpty()) {
            throw new WebhookRejected(new NoTopics());
        }
        addresses
                .objection(command.url())
                .ifPresent(why -> {
                    throw new WebhookRejected(new AddressNotAllowed(command.url(), why));
                });
    }

    @Override
    public Receipt handle(SetWebhookEndpoint command, Caller caller) {
        TenantId tenant = caller.tenant();
        demandRoom(command, endpoints.list(Viewer.of(caller)));
        endpoints.set(
                tenant,
                command.endpoint(),
                command.url(),
                command.topics(),
                caller.actor(),
                clock.now(tenant));
        command.secret().ifPresent(secret -> endpoints.sign(tenant, command.endpoint(), secret));
        return new Receipt(command.endpoint(), NO_VERSION);
    }

    private static void demandRoom(SetWebhookEndpoint command, List<WebhookEndpoint> present) {
        if (present.stream().anyMatch(each -> each.id().equals(command.endpoint()))) {
            return;
        }
        if (command.secret().isEmpty()) {
            throw new WebhookRejected(new WebhookEndpointNotFound(command.endpoint()));
        }
        if (present.size() >= MOST) {
            throw new WebhookRejected(new TooManyEndpoints(MOST));
        }
    }
}
