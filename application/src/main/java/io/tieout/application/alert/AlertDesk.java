package io.tieout.application.alert;

import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.UUID;

/** Where alerts are put aside; works in the transaction at hand. */
public interface AlertDesk {

    /**
     * Puts an alert aside; the next of its cause opens a new one. One that is aside already stays
     * as it is.
     *
     * @return whether there is such an alert
     */
    boolean acknowledge(UUID alert, ActorId by, Instant at);
}
