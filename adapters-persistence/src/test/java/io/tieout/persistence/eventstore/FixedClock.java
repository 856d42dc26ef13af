package io.tieout.persistence.eventstore;

import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A tenant's clock that stands at one instant, far from machine time. */
public final class FixedClock implements TenantClock {

    static final Instant NOW = Instant.parse("2013-04-05T06:07:08Z");

    @Override
    public Instant now(TenantId tenant) {
        return NOW;
    }

    @Override
    public ZoneId zone(TenantId tenant) {
        return ZoneOffset.UTC;
    }

    @Override
    public Alarm at(TenantId tenant, Instant instant, Runnable ring) {
        throw new UnsupportedOperationException("this clock never rings");
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
