package io.tieout.graphql.webhook;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.time.Ids;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.application.webhook.WebhookCommand.DropPreviousSecret;
import io.tieout.application.webhook.WebhookCommand.RedriveWebhook;
import io.tieout.application.webhook.WebhookCommand.RemoveWebhookEndpoint;
import io.tieout.application.webhook.WebhookCommand.SetWebhookEndpoint;
import io.tieout.application.webhook.WebhookDeliveries;
import io.tieout.application.webhook.WebhookDeliveries.State;
import io.tieout.application.webhook.WebhookEndpoints;
import io.tieout.application.webhook.WebhookEndpoints.WebhookEndpoint;
import io.tieout.application.webhook.WebhookSecret;
import io.tieout.application.webhook.WebhookTopic;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Manages the addresses of a tenant's programs, and shows what was sent there. */
@Controller
public final class WebhookController {

    private final Orders orders;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final Ids ids;

    public WebhookController(
            Orders orders, WebhookEndpoints endpoints, WebhookDeliveries deliveries, Ids ids) {
        this.orders = orders;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.ids = ids;
    }

    /** The input of {@code setWebhookEndpoint}. */
    record EndpointInput(
            @Nullable String endpointId,
            String url,
            Set<WebhookTopic> topics,
            boolean rotateSecret) {

        Optional<UUID> endpoint() {
            return Optional.ofNullable(endpointId).map(WebhookController::endpointId);
        }
    }

    /** The input of mutations that name an address. */
    record EndpointIdInput(String endpointId) {}

    /** The input of {@code redriveWebhookDelivery}. */
    record DeliveryInput(String deliveryId) {}

    /** An address with its new secret, if it got one by this very order. */
    record SetAddress(WebhookEndpoint endpoint, @Nullable String secret) {}

    @QueryMapping
    List<WebhookEndpoint> webhookEndpoints(@ContextValue Caller caller) {
        return endpoints.list(Viewer.of(caller));
    }

    @QueryMapping
    Connection webhookDeliveries(
            @Argument @Nullable Set<State> state,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        Set<State> wanted = state == null ? Set.of() : state;
        return Connection.of(deliveries.list(Viewer.of(caller), wanted, page), page);
    }

    @MutationMapping
    Payload setWebhookEndpoint(
            @Argument EndpointInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        WebhookSecret made = NewSecrets.next();
        return orders.place(
                mutation,
                caller,
                () -> {
                    Optional<UUID> named = input.endpoint();
                    return new SetWebhookEndpoint(
                            named.orElseGet(ids::next),
                            input.url().strip(),
                            input.topics(),
                            named.isEmpty() || input.rotateSecret()
                                    ? Optional.of(made)
                                    : Optional.empty());
                },
                receipt -> shown(receipt.id(), made, caller));
    }

    /** whoever is answered again under its key made another secret, which was never kept */
    private SetAddress shown(UUID endpoint, WebhookSecret made, Caller caller) {
        boolean isKept =
                endpoints.secrets(caller.tenant(), endpoint).stream()
                        .findFirst()
                        .filter(made::equals)
                        .isPresent();
        return new SetAddress(endpoint(endpoint, caller), isKept ? made.text() : null);
    }

    @MutationMapping
    Payload dropPreviousWebhookSecret(
            @Argument EndpointIdInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new DropPreviousSecret(endpointId(input.endpointId())),
                receipt -> endpoint(receipt.id(), caller));
    }

    @MutationMapping
    Payload removeWebhookEndpoint(
            @Argument EndpointIdInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new RemoveWebhookEndpoint(endpointId(input.endpointId())),
                receipt -> receipt.id().toString());
    }

    @MutationMapping
    Payload redriveWebhookDelivery(
            @Argument DeliveryInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new RedriveWebhook(deliveryId(input.deliveryId())),
                receipt -> deliveries.find(Viewer.of(caller), receipt.id()).orElseThrow());
    }

    private WebhookEndpoint endpoint(UUID id, Caller caller) {
        return endpoints.list(Viewer.of(caller)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static UUID endpointId(String text) {
        return id(
                text,
                InputCode.WEBHOOK_ENDPOINT_NOT_FOUND,
                "endpointId",
                "address ",
                "webhookEndpoints");
    }

    private static UUID deliveryId(String text) {
        return id(
                text,
                InputCode.WEBHOOK_DELIVERY_NOT_FOUND,
                "deliveryId",
                "delivery ",
                "webhookDeliveries");
    }

    /** what is malformed is answered like the id of another tenant's */
    private static UUID id(String text, InputCode code, String field, String noun, String list) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new InputRefused(code, field, "there is no " + noun + text + "; see " + list);
        }
    }
}
