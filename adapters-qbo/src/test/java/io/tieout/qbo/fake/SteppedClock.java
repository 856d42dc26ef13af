package io.tieout.qbo.fake;

import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A clock that stands still until a test moves it; every tenant's is the same. */
public final class SteppedClock implements TenantClock {

    private final List<Waiting> waiting = new ArrayList<>();
    private Instant now;
    private int registered;

    private record Waiting(int number, Instant at, boolean isAwaited, Runnable ring) {}

    public SteppedClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant now(TenantId tenant) {
        return now;
    }

    @Override
    public ZoneId zone(TenantId tenant) {
        return ZoneOffset.UTC;
    }

    @Override
    public synchronized Alarm at(TenantId tenant, Instant instant, Runnable ring) {
        return add(instant, true, ring);
    }

    @Override
    public synchronized Alarm notBefore(TenantId tenant, Instant instant, Runnable ring) {
        return add(instant, false, ring);
    }

    private Alarm add(Instant instant, boolean isAwaited, Runnable ring) {
        var added = new Waiting(registered++, instant, isAwaited, ring);
        waiting.add(added);
        return () -> remove(added);
    }

    private synchronized void remove(Waiting alarm) {
        waiting.removeIf(other -> other.number() == alarm.number());
    }

    @Override
    public synchronized Optional<Instant> nextAlarm(TenantId tenant) {
        return waiting.stream()
                .filter(Waiting::isAwaited)
                .map(Waiting::at)
                .min(Comparator.naturalOrder());
    }

    /** moves on and rings what became due */
    public void advance(Duration by) {
        List<Waiting> due;
        synchronized (this) {
            now = now.plus(by);
            due = waiting.stream().filter(alarm -> !alarm.at().isAfter(now)).toList();
            waiting.removeAll(due);
        }
        due.forEach(alarm -> alarm.ring().run());
    }
}
