package io.tieout.application.time;

import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What time it is for a tenant. A demo tenant's clock can be advanced, never turned back. */
public interface TenantClock {

    Instant now(TenantId tenant);

    /** the zone in which the tenant's accounting days begin and end */
    ZoneId zone(TenantId tenant);

    /** today in the tenant's zone */
    default LocalDate today(TenantId tenant) {
        return now(tenant).atZone(zone(tenant)).toLocalDate();
    }

    /**
     * Rings once when tenant time reaches the instant, at once if it has. A stepped clock stands
     * still: whoever waits for it registers here, so that a replay knows which instant comes next.
     * {@code ring} must return quickly; it runs on a thread of the clock.
     */
    Alarm at(TenantId tenant, Instant instant, Runnable ring);

    /**
     * Rings once like {@link #at}, but is upkeep that may come late: nobody moves a standing clock
     * for its sake, and a move far past it rings it at the end.
     */
    Alarm notBefore(TenantId tenant, Instant instant, Runnable ring);

    /** the earliest instant anybody waits for by {@link #at}; empty when nobody does */
    Optional<Instant> nextAlarm(TenantId tenant);

    /** A registered wait. */
    interface Alarm extends AutoCloseable {
        /** stops waiting; does nothing once it rang */
        @Override
        void close();
    }
}
