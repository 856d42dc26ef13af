package io.tieout.application.event;

import io.tieout.domain.decision.DomainEvent;
import java.util.Set;

/**
 * Reacts to stored events with commands, at least once, in order per aggregate, after the commit.
 * An automation's class name is a sentence: {@code WhenPaymentAllocatedThenApplyToInvoice}.
 *
 * <p>It runs outside any database transaction; each command it sends has its own. When it throws,
 * the event and those behind it of the same aggregate are parked as dead letters, others go on.
 */
public interface Automation {

    /** unique, stable name: the processing group under which its progress is stored */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * The kinds of events that it reacts to, whole families among them. No other reaches it, and
     * passing by costs nothing: an event that a house of two dozen automations had to show to each
     * of them would write their progress two dozen times.
     */
    Set<Class<? extends DomainEvent>> hears();

    /** whether an event of this kind reaches it */
    default boolean hears(Class<?> event) {
        return hears().stream().anyMatch(kind -> kind.isAssignableFrom(event));
    }

    /**
     * takes one event that it hears; must ignore what is not its business and may see the same
     * event twice
     */
    void on(RecordedEvent event);
}
