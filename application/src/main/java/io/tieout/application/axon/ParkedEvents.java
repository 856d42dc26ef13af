package io.tieout.application.axon;

import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The dead letters of the automations: references to stored events that could not be handled, and
 * to those behind them of the same aggregate. Every call is a transaction of its own, in the tenant
 * at hand where nothing else is said.
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

    /**
     * Sets an event aside and tells people of it; does nothing when it is parked already.
     *
     * @param fault names no person: its type leaves the house with the alert
     */
    void park(String automation, Parked event, Throwable fault);

    /** sets an event aside that must wait for an earlier one of its aggregate */
    void parkBehind(String automation, Parked event);

    /** the parked events of an aggregate, oldest first */
    List<Parked> of(String automation, UUID aggregate);

    /** An aggregate whose oldest parked event is due for another attempt. */
    record Due(TenantId tenant, UUID aggregate) {}

    /** what is due in machine time, of all tenants: the one call outside any tenant's scope */
    List<Due> due(String automation);

    /** counts an attempt that failed again; the next one is due later each time */
    void failedAgain(String automation, Parked event, String fault);

    /** forgets an event that was handled at last; after the last one the alert is over too */
    void handled(String automation, Parked event);
}
