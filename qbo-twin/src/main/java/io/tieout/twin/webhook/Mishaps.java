package io.tieout.twin.webhook;

/** What may go wrong with an event on purpose, decided once, when it happens. */
public interface Mishaps {

    /** What becomes of an event. */
    enum Fate {
        DELIVERED,
        /** nobody ever hears of it */
        DROPPED,
        /** delivered twice with the same id */
        DUPLICATED,
        /** delivered after what happened later */
        DELAYED
    }

    Fate fateOf(Event event);
}
