package io.tieout.application.alert;

import io.tieout.domain.decision.Rejection;
import java.util.UUID;

/** Why an order about an alert is refused. */
public sealed interface AlertRejection extends Rejection {

    record AlertNotFound(UUID alert) implements AlertRejection {
        @Override
        public String message() {
            return "there is no alert " + alert + "; see alerts";
        }
    }
}
