package io.tieout.application.event;

/**
 * Writes rows in the transaction that stores the event: a view, or an outbox row. A failure fails
 * the command.
 */
public interface Projection {

    /** unique, stable name, for logs and rebuilds */
    String name();

    /**
     * takes one event; must ignore what is not its business, and be a pure function of row and
     * event
     */
    void on(RecordedEvent event);
}
