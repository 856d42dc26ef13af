package io.tieout.application.parked;

import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.UUID;

/** Where another try is asked for; works in the transaction at hand. */
public interface ParkedEventDesk {

    /**
     * Makes an event due at once, and with it those before it of the same aggregate and automation:
     * they keep their order. Asking twice is asking once.
     *
     * @return whether there is such an event
     */
    boolean replay(UUID event, ActorId by, Instant at);
}
