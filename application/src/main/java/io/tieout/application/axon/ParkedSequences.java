package io.tieout.application.axon;

import io.tieout.application.axon.ParkedEvents.Parked;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which aggregates one automation has to pass over, because an event of theirs failed. An event
 * behind a failed one is parked unseen, so that the automation never meets an aggregate's events
 * out of order. What is looked at and changed of one aggregate is so by one thread at a time;
 * others do not wait for it. All calls come in the tenant's scope.
 */
final class ParkedSequences {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedSequences.class);

    private final String automation;
    private final ParkedEvents store;

    /**
     * the aggregates of each tenant, as far as asked for; kept by the node that reads their segment
     */
    private final Map<TenantId, Map<UUID, Boolean>> blocked = new ConcurrentHashMap<>();

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
    void park(DomainEventMessage<?> event, Exception failure) {
        Parked place = placeOf(event);
        LOG.error("{} could not handle {} and parked it", automation, place, failure);
        blockedOf(Circumstances.tenantOf(event))
                .compute(
                        place.aggregate(),
                        (_, _) -> {
                            store.park(automation, place, failure);
                            return true;
                        });
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
    void forget() {
        blocked.clear();
    }

    private boolean parkedBehindAnother(DomainEventMessage<?> event) {
        Parked place = placeOf(event);
        return blockedOf(Circumstances.tenantOf(event))
                        .computeIfPresent(
                                place.aggregate(),
                                (_, _) -> {
                                    store.parkBehind(automation, place);
                                    return true;
                                })
                != null;
    }

    /**
     * nothing is parked between the last look and the release: both have the aggregate to itself
     */
    private boolean released(TenantId tenant, UUID aggregate) {
        return blockedOf(tenant)
                        .compute(
                                aggregate,
                                (_, _) -> store.of(automation, aggregate).isEmpty() ? null : true)
                == null;
    }

    private Map<UUID, Boolean> blockedOf(TenantId tenant) {
        return blocked.computeIfAbsent(
                tenant,
                _ -> {
                    Map<UUID, Boolean> found = new ConcurrentHashMap<>();
                    store.aggregates(automation).forEach(aggregate -> found.put(aggregate, true));
                    return found;
                });
    }

    private static Parked placeOf(DomainEventMessage<?> event) {
        return new Parked(
                UUID.fromString(event.getAggregateIdentifier()), event.getSequenceNumber());
    }
}
