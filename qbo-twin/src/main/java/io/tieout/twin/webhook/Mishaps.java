package io.tieout.twin.webhook;

import java.time.Duration;

/** What may go wrong with an event on purpose, decided once, when it happens. */
public interface Mishaps {

    /** What becomes of an event. */
    sealed interface Fate {

        record Delivered() implements Fate {}

        /** Nobody ever hears of it. */
        record Dropped() implements Fate {}

        /** Delivered twice with the same id. */
        record Duplicated() implements Fate {}

        /** Delivered that much later, after what happened in between. */
        record Delayed(Duration by) implements Fate {}
    }

    Fate fateOf(Event event);
}
