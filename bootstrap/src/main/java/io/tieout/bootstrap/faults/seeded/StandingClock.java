package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** One time for all: the tenant's, the books' and the machine's. It stands until it is moved. */
final class StandingClock implements TenantClock {

    private Instant now;

    StandingClock(Instant now) {
        this.now = now;
    }

    void pass(Duration by) {
        now = now.plus(by);
    }

    Instant now() {
        return now;
    }

    /** as a running time of the machine */
    long nanos() {
        return Math.multiplyExact(now.toEpochMilli(), 1_000_000L);
    }

    @Override
    public Instant now(TenantId tenant) {
        return now;
    }

    @Override
    public ZoneId zone(TenantId tenant) {
        return ZoneId.of("America/Los_Angeles");
    }

    /** nobody is rung: whoever drives the life asks what is due */
    @Override
    public Alarm at(TenantId tenant, Instant instant, Runnable ring) {
        return () -> {};
    }

    @Override
    public Alarm notBefore(TenantId tenant, Instant instant, Runnable ring) {
        return () -> {};
    }

    @Override
    public Optional<Instant> nextAlarm(TenantId tenant) {
        return Optional.empty();
    }
}
