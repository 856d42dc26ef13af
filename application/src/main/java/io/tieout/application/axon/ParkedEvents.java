package io.tieout.application.axon;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The dead letters of the automations: references to stored events that could not be handled, and
 * to those behind them of the same aggregate. Every call is a transaction of its own in the tenant
 * at hand.
 */
public interface ParkedEvents {

    /**
     * One event set aside.
     *
     * @param version its position in the aggregate's stream, from 0
     */
    record Parked(UUID aggregate, long version) {}

    /** the aggregates of this tenant that have parked events of this automation */
    Set<UUID> aggregates(String automation);

    /** sets an event aside; does nothing when it is parked already */
    void park(String automation, Parked event, String fault);

    /** the parked events of an aggregate, oldest first */
    List<Parked> of(String automation, UUID aggregate);

    /** the aggregates whose oldest parked event is due for another attempt, in machine time */
    Set<UUID> due(String automation);

    /** counts an attempt that failed again; the next one is due later each time */
    void failedAgain(String automation, Parked event, String fault);

    /** forgets an event that was handled at last */
    void handled(String automation, Parked event);
}
