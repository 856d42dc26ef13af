package io.tieout.twin.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often one company may be called, by sliding windows on the company's own clock and on the
 * machine's: a window is over when either says so, so that a clock that stands refuses nobody for
 * ever. A refused call does not count. Safe for use by several threads.
 */
public final class Throttle {

    // "Limits and throttles" page and blog of 2025-08-13, read 2026-11-20.
    private static final int REQUESTS_PER_MINUTE = 500;
    private static final int REQUESTS_PER_SECOND_AND_APP = 10;
    private static final int REQUESTS_AT_ONCE_AND_APP = 10;
    private static final int BATCHES_PER_MINUTE_AND_APP = 40;
    private static final int BATCHES_PER_MINUTE = 120;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Window requests = new Window(REQUESTS_PER_MINUTE, MINUTE);
    private final Window batches = new Window(BATCHES_PER_MINUTE, MINUTE);
    private final Map<String, Window> requestsOfApp = new HashMap<>();
    private final Map<String, Window> batchesOfApp = new HashMap<>();
    private final Map<String, Integer> atOnce = new HashMap<>();

    /** What both clocks show. */
    public record Moment(Instant company, Instant machine) {

        private Moment plus(Duration length) {
            return new Moment(company.plus(length), machine.plus(length));
        }

        private boolean isAfter(Moment other) {
            return company.isAfter(other.company) && machine.isAfter(other.machine);
        }
    }

    /** Lets a call in, or not; one that was let in must {@link #leave}. */
    public synchronized boolean enter(String clientId, boolean isBatch, Moment now) {
        Window second =
                requestsOfApp.computeIfAbsent(
                        clientId, _ -> new Window(REQUESTS_PER_SECOND_AND_APP, SECOND));
        Window batch =
                batchesOfApp.computeIfAbsent(
                        clientId, _ -> new Window(BATCHES_PER_MINUTE_AND_APP, MINUTE));
        boolean hasRoom =
                atOnce.getOrDefault(clientId, 0) < REQUESTS_AT_ONCE_AND_APP
                        && requests.hasRoom(now)
                        && second.hasRoom(now)
                        && (!isBatch || (batches.hasRoom(now) && batch.hasRoom(now)));
        if (!hasRoom) {
            return false;
        }
        requests.count(now);
        second.count(now);
        if (isBatch) {
            batches.count(now);
            batch.count(now);
        }
        atOnce.merge(clientId, 1, Integer::sum);
        return true;
    }

    public synchronized void leave(String clientId) {
        atOnce.merge(clientId, -1, Integer::sum);
    }

    /** When the latest calls came, no more than the limit. */
    private static final class Window {

        private final int limit;
        private final Duration length;
        private final Deque<Moment> calls = new ArrayDeque<>();

        Window(int limit, Duration length) {
            this.limit = limit;
            this.length = length;
        }

        boolean hasRoom(Moment now) {
            while (!calls.isEmpty() && !calls.getFirst().plus(length).isAfter(now)) {
                calls.removeFirst();
            }
            return calls.size() < limit;
        }

        void count(Moment now) {
            calls.addLast(now);
        }
    }
}
