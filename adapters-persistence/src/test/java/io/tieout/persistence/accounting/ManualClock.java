package io.tieout.persistence.accounting;

import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A clock that stands still until told otherwise, the same for every tenant. */
public final class ManualClock implements TenantClock {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void advance(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    @Override
    public Instant now(TenantId tenant) {
        return now;
    }

    @Override
    public ZoneId zone(TenantId tenant) {
        return ZoneOffset.UTC;
    }

    @Override
    public Alarm at(TenantId tenant, Instant instant, Runnable ring) {
        throw new UnsupportedOperationException("nobody waits here");
    }

    @Override
    public Alarm notBefore(TenantId tenant, Instant instant, Runnable ring) {
        return at(tenant, instant, ring);
    }

    @Override
    public Optional<Instant> nextAlarm(TenantId tenant) {
        return Optional.empty();
    }
}
