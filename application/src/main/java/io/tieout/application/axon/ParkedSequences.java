package io.tieout.application.axon;

import io.tieout.application.axon.ParkedEvents.Parked;
import io.tieout.domain.people.TenantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which aggregates one automation has to pass over, because an event of theirs failed. An event
 * behind a failed one is parked unseen, so that the automation never meets an aggregate's events
 * out of order. All calls come in the tenant's scope.
 */
final class ParkedSequences {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedSequences.class);

    private final String automation;
    private final ParkedEvents store;

    /** as far as asked for; kept by the node that reads these aggregates' segment */
    private final Map<TenantId, Set<UUID>> blocked = new HashMap<>();

    ParkedSequences(String automation, ParkedEvents store) {
        this.automation = automation;
        this.store = store;
    }

    /** lets the reaction take the event, or parks it: behind another, or because it failed */
    void passOrPark(DomainEventMessage<?> event, Consumer<DomainEventMessage<?>> reaction) {
        if (parkedBehindAnother(event)) {
            return;
        }
        try {
            reaction.accept(event);
        } catch (RuntimeException failure) {
            park(event, failure);
        }
    }

    /** parks an event that failed */
    synchronized void park(DomainEventMessage<?> event, Exception failure) {
        Parked place = placeOf(event);
        LOG.error("{} could not handle {} and parked it", automation, place, failure);
        store.park(automation, place, failure);
        blockedOf(Circumstances.tenantOf(event)).add(place.aggregate());
    }

    /**
     * Tries the parked events of an aggregate again, oldest first, until one fails again.
     *
     * @param reaction takes a parked event
     */
    void retry(TenantId tenant, UUID aggregate, Consumer<Parked> reaction) {
        do {
            for (Parked event : store.of(automation, aggregate)) {
                try {
                    reaction.accept(event);
                } catch (RuntimeException failure) {
                    store.failedAgain(automation, event, failure.toString());
                    return;
                }
                store.handled(automation, event);
            }
        } while (!released(tenant, aggregate));
    }

    /** forgets what this node knows; the next event of each tenant asks the store anew */
    synchronized void forget() {
        blocked.clear();
    }

    private synchronized boolean parkedBehindAnother(DomainEventMessage<?> event) {
        Parked place = placeOf(event);
        boolean behind = blockedOf(Circumstances.tenantOf(event)).contains(place.aggregate());
        if (behind) {
            store.parkBehind(automation, place);
        }
        return behind;
    }

    /** nothing may be parked between the last look and the release, so both hold the lock */
    private synchronized boolean released(TenantId tenant, UUID aggregate) {
        boolean nothingLeft = store.of(automation, aggregate).isEmpty();
        if (nothingLeft) {
            blockedOf(tenant).remove(aggregate);
        }
        return nothingLeft;
    }

    private Set<UUID> blockedOf(TenantId tenant) {
        return blocked.computeIfAbsent(tenant, _ -> new HashSet<>(store.aggregates(automation)));
    }

    private static Parked placeOf(DomainEventMessage<?> event) {
        return new Parked(
                UUID.fromString(event.getAggregateIdentifier()), event.getSequenceNumber());
    }
}
