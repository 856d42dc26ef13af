package io.tieout.bootstrap.time;

import io.tieout.application.time.TenantClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Who waits for which instant of one tenant's time, earliest first. Safe for many threads. */
final class Alarms {

    private final TreeSet<Waiting> waiting =
            new TreeSet<>(
                    Comparator.comparing(Waiting::instant).thenComparingLong(Waiting::number));

    private long lastNumber;

    /**
     * One registered wait; two for the same instant ring in the order they were made.
     *
     * @param isAwaited whether somebody wants the time to come, or only to know when it has
     */
    record Waiting(Instant instant, long number, boolean isAwaited, Runnable ring) {}

    synchronized TenantClock.Alarm add(Instant instant, boolean isAwaited, Runnable ring) {
        lastNumber++;
        Waiting added = new Waiting(instant, lastNumber, isAwaited, ring);
        waiting.add(added);
        return () -> remove(added);
    }

    synchronized Optional<Instant> earliest() {
        return waiting.stream().filter(Waiting::isAwaited).map(Waiting::instant).findFirst();
    }

    /** the mark behind every wait registered so far */
    synchronized long mark() {
        return lastNumber;
    }

    /** takes the earliest one that is due and not younger than the mark */
    synchronized Optional<Waiting> takeDue(Instant now, long mark) {
        return take(now, mark, _ -> true);
    }

    /** {@link #takeDue}, but leaves what nobody waits for */
    synchronized Optional<Waiting> takeAwaited(Instant now, long mark) {
        return take(now, mark, Waiting::isAwaited);
    }

    private Optional<Waiting> take(Instant now, long mark, Predicate<Waiting> wanted) {
        for (Waiting each : waiting) {
            if (each.instant().isAfter(now)) {
                return Optional.empty();
            }
            if (each.number() <= mark && wanted.test(each)) {
                waiting.remove(each);
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private synchronized void remove(Waiting one) {
        waiting.remove(one);
    }
}
