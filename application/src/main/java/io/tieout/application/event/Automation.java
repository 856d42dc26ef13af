package io.tieout.application.event;

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

    /** takes one event; must ignore what is not its business and may see the same event twice */
    void on(RecordedEvent event);
}
