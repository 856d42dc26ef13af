package io.tieout.twin.webhook;

import io.tieout.twin.clock.RealmClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Events of one stream in the order they happened, and the delivery that failed, behind which all
 * wait. The caller sees to it that one thread at a time is in here.
 */
final class Queue {

    /** Most events of one delivery, by Intuit's own webinar on CloudEvents. */
    private static final int MOST_EVENTS = 100;

    private final Function<String, RealmClock> clocks;
    private final ArrayDeque<Event> waiting = new ArrayDeque<>();
    private final Map<String, Instant> windowEnd = new HashMap<>();
    private final Map<String, Instant> retryAt = new HashMap<>();
    private List<Event> failed = List.of();
    private int failures;

    Queue(Function<String, RealmClock> clocks) {
        this.clocks = clocks;
    }

    /** Adds an event; one that happens while others gather goes when they go. */
    void add(Event event) {
        Instant end = windowEnd.get(event.realmId());
        if (end != null && event.at().isBefore(end)) {
            waiting.addLast(event.dueAt(end));
        } else {
            windowEnd.put(event.realmId(), event.dueAt());
            waiting.addLast(event);
        }
    }

    /** Adds an event that is to arrive out of order, at its own time. */
    void addLate(Event event) {
        waiting.addLast(event);
    }

    /** The events to deliver now: those that failed, or the first that are due; none if none is. */
    List<Event> due() {
        if (!failed.isEmpty()) {
            return retryAt.entrySet().stream().anyMatch(it -> isReached(it.getKey(), it.getValue()))
                    ? failed
                    : List.of();
        }
        List<Event> batch = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Event event : waiting) {
            // The same event twice, as a duplicate on purpose, goes in two deliveries.
            if (isDue(event) && ids.add(event.id())) {
                batch.add(event);
            }
            if (batch.size() == MOST_EVENTS) {
                break;
            }
        }
        return batch;
    }

    void succeeded(List<Event> batch) {
        batch.forEach(waiting::removeFirstOccurrence);
        failed = List.of();
        retryAt.clear();
        failures = 0;
    }

    /** The same events will be tried again, each company's own clock telling when. */
    void failed(List<Event> batch) {
        failed = List.copyOf(batch);
        failures++;
        Duration wait = RetryLadder.after(failures);
        for (Event event : batch) {
            retryAt.put(event.realmId(), clocks.apply(event.realmId()).now().plus(wait));
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Takes out what belongs to one company, so that it can join another stream. */
    List<Event> removeAllOf(String realmId) {
        List<Event> removed =
                waiting.stream().filter(event -> event.realmId().equals(realmId)).toList();
        waiting.removeAll(removed);
        if (failed.stream().anyMatch(event -> event.realmId().equals(realmId))) {
            failed = failed.stream().filter(it -> !it.realmId().equals(realmId)).toList();
        }
        retryAt.remove(realmId);
        return removed;
    }

    int count(String realmId) {
        return (int) waiting.stream().filter(event -> event.realmId().equals(realmId)).count();
    }

    /** Whether something of a company waits at the front, not behind another's failure. */
    Optional<Instant> nextInstant(String realmId) {
        if (!failed.isEmpty()) {
            return Optional.ofNullable(retryAt.get(realmId));
        }
        return waiting.stream()
                .filter(event -> event.realmId().equals(realmId))
                .map(Event::dueAt)
                .min(Comparator.naturalOrder());
    }

    /** How long until something can happen if no clock is moved; empty if only a step can help. */
    Optional<Duration> untilNext() {
        return companies().stream()
                .filter(realmId -> !clocks.apply(realmId).isStepped())
                .flatMap(realmId ->
                        nextInstant(realmId).map(at -> Duration.between(now(realmId), at)).stream())
                .min(Comparator.naturalOrder());
    }

    private Set<String> companies() {
        Set<String> ids = new HashSet<>();
        waiting.forEach(event -> ids.add(event.realmId()));
        return ids;
    }

    private boolean isDue(Event event) {
        return isReached(event.realmId(), event.dueAt());
    }

    private boolean isReached(String realmId, Instant at) {
        return !now(realmId).isBefore(at);
    }

    private Instant now(String realmId) {
        return clocks.apply(realmId).now();
    }
}
