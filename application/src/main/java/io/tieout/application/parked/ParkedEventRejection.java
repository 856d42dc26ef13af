package io.tieout.application.parked;

import io.tieout.domain.decision.Rejection;
import java.util.UUID;

/** Why an order about an event that was set aside is refused. */
public sealed interface ParkedEventRejection extends Rejection {

    record ParkedEventNotFound(UUID event) implements ParkedEventRejection {
        @Override
        public String message() {
            return "there is no parked event " + event + "; it may have been handled meanwhile";
        }
    }
}
