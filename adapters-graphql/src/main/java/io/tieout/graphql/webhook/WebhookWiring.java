package io.tieout.graphql.webhook;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.webhook.WebhookDeliveries.WebhookDelivery;
import io.tieout.application.webhook.WebhookEndpoints.WebhookEndpoint;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.webhook.WebhookController.SetAddress;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of addresses and notices come from. */
public final class WebhookWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("WebhookEndpoint", WebhookEndpoint.class)
                .field("id", endpoint -> endpoint.id().toString())
                .field("url", WebhookEndpoint::url)
                .field("topics", endpoint -> new TreeSet<>(endpoint.topics()))
                .field("hasPreviousSecret", WebhookEndpoint::hasPreviousSecret)
                .field("disabledReason", endpoint -> endpoint.disabled().orElse(null))
                .field("setBy", endpoint -> endpoint.setBy().value())
                .field("setAt", WebhookEndpoint::setAt)
                .into(wiring);
        Fields.of("WebhookDelivery", WebhookDelivery.class)
                .field("id", delivery -> delivery.id().toString())
                .field("endpointId", delivery -> delivery.endpoint().toString())
                .field("messageId", delivery -> "msg_" + delivery.event())
                .field("topic", WebhookDelivery::topic)
                .field("state", WebhookDelivery::state)
                .field("attempts", WebhookDelivery::attempts)
                .field("fault", delivery -> Fields.orNull(delivery.fault()))
                .field("queuedAt", WebhookDelivery::queuedAt)
                .field("nextAt", delivery -> delivery.nextAt().orElse(null))
                .field("deliveredAt", delivery -> delivery.deliveredAt().orElse(null))
                .into(wiring);
        Payload.wire(
                "SetWebhookEndpointPayload",
                SetAddress.class,
                Map.of("endpoint", SetAddress::endpoint, "secret", SetAddress::secret),
                wiring);
        Payload.wire("DropPreviousWebhookSecretPayload", "endpoint", wiring);
        Payload.wire("RemoveWebhookEndpointPayload", "removedId", wiring);
        Payload.wire("RedriveWebhookDeliveryPayload", "delivery", wiring);
    }
}
