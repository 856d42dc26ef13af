package io.tieout.qbo.worker;

import io.tieout.application.time.TenantClock;
import java.time.Instant;
import java.util.Optional;

/** The one instant a worker waits for, registered with the tenant's clock. */
final class DueAlarm {

    private final Registration registration;
    private Optional<Set> set = Optional.empty();

    private record Set(Instant at, TenantClock.Alarm alarm) {}

    /** How to wait for an instant. */
    interface Registration {
        TenantClock.Alarm at(Instant instant);
    }

    DueAlarm(Registration registration) {
        this.registration = registration;
    }

    /** waits for this instant instead of the one before; for none when empty */
    synchronized void set(Optional<Instant> next) {
        if (next.equals(set.map(Set::at))) {
            return;
        }
        set.ifPresent(present -> present.alarm().close());
        set = next.map(at -> new Set(at, registration.at(at)));
    }
}
