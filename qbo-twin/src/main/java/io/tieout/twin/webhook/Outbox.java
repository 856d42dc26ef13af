package io.tieout.twin.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where a company puts events for the apps. */
public interface Outbox {

    /** How long an app wants events to gather; empty if it wants none at all. */
    Optional<Duration> aggregation(String clientId);

    /** Takes events in the order they happened. */
    void accept(List<Event> events);

    /** A company's clock moved or changed its way of going. */
    void clockMoved(String realmId);
}
