package io.tieout.qbo.worker;

import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Optional;

/** The one instant a worker waits for, registered with the tenant's clock. */
final class DueAlarm {

    private final TenantId tenant;
    private final TenantClock clock;
    private final Runnable onDue;
    private Optional<Set> set = Optional.empty();

    private record Set(Instant at, TenantClock.Alarm alarm) {}

    DueAlarm(TenantId tenant, TenantClock clock, Runnable onDue) {
        this.tenant = tenant;
        this.clock = clock;
        this.onDue = onDue;
    }

    /** waits for this instant instead of the one before; for none when empty */
    synchronized void set(Optional<Instant> next) {
        if (next.equals(set.map(Set::at))) {
            return;
        }
        set.ifPresent(present -> present.alarm().close());
        set = next.map(at -> new Set(at, clock.at(tenant, at, onDue)));
    }
}
