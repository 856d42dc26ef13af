package io.tieout.application.webhook;

import io.tieout.domain.decision.Rejection;
import java.util.UUID;

/** Why an order about webhooks is refused. */
public sealed interface WebhookRejection extends Rejection {

    /** Nothing may be sent there. */
    record AddressNotAllowed(String url, String why) implements WebhookRejection {
        @Override
        public String message() {
            return "nothing can be sent to '" + url + "': " + why;
        }

        @Override
        public String field() {
            return "url";
        }
    }

    record NoTopics() implements WebhookRejection {
        @Override
        public String message() {
            return "an address that is told of nothing gets nothing; name a topic or remove it";
        }

        @Override
        public String field() {
            return "topics";
        }
    }

    record TooManyEndpoints(int most) implements WebhookRejection {
        @Override
        public String message() {
            return "there are " + most + " addresses already; remove one first";
        }
    }

    record WebhookEndpointNotFound(UUID endpoint) implements WebhookRejection {
        @Override
        public String message() {
            return "there is no address " + endpoint + "; see webhookEndpoints";
        }

        @Override
        public String field() {
            return "endpointId";
        }
    }

    record WebhookDeliveryNotFound(UUID delivery) implements WebhookRejection {
        @Override
        public String message() {
            return "there is no delivery " + delivery + "; see webhookDeliveries";
        }

        @Override
        public String field() {
            return "deliveryId";
        }
    }
}
