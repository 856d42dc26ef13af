package io.tieout.bootstrap.time;

import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every tenant's clock: it runs with the machine's, ahead of it by a kept amount, or stands still
 * until someone moves it. A move is stored before it is seen, so that no restart turns it back.
 */
public final class AdjustableTenantClock implements TenantClock {

    private final Tenants tenants;
    private final InstantSource machine;
    private final Wakeups wakeups;
    private final Map<TenantId, TenantTime> times = new ConcurrentHashMap<>();

    public AdjustableTenantClock(Tenants tenants, InstantSource machine, Wakeups wakeups) {
        this.tenants = tenants;
        this.machine = machine;
        this.wakeups = wakeups;
    }

    @Override
    public Instant now(TenantId tenant) {
        return timeOf(tenant).now();
    }

    @Override
    public ZoneId zone(TenantId tenant) {
        return timeOf(tenant).zone();
    }

    @Override
    public Alarm at(TenantId tenant, Instant instant, Runnable ring) {
        return timeOf(tenant).at(instant, ring);
    }

    @Override
    public Alarm notBefore(TenantId tenant, Instant instant, Runnable ring) {
        return timeOf(tenant).notBefore(instant, ring);
    }

    @Override
    public Optional<Instant> nextAlarm(TenantId tenant) {
        return timeOf(tenant).nextAlarm();
    }

    /** whether somebody who waits will be rung up this soon; at a standing clock nobody is */
    public boolean ringsByItselfWithin(TenantId tenant, Duration span) {
        return timeOf(tenant).ringsByItselfWithin(span);
    }

    /**
     * Moves a tenant's time on, and rings on the way: each alarm that waited when the move began
     * sees its own instant, earliest first; one that was registered during the move and is due by
     * its end rings at the end. So a recurring poll, however far the move, rings at most twice.
     *
     * @throws ClockTurnedBack if {@code to} is earlier than the tenant's present
     */
    public void advance(TenantId tenant, Instant to) {
        timeOf(tenant).advance(to);
    }

    /** {@link #advance}, but does nothing when it is that late already: running clocks run on */
    public void reach(TenantId tenant, Instant to) {
        timeOf(tenant).reach(to);
    }

    private TenantTime timeOf(TenantId tenant) {
        return times.computeIfAbsent(tenant, this::load);
    }

    private TenantTime load(TenantId id) {
        Tenants.Tenant tenant =
                tenants.find(id)
                        .orElseThrow(() ->
                                new IllegalArgumentException("there is no tenant " + id.value()));
        return new TenantTime(tenant, tenants, machine, wakeups);
    }
}
