package io.tieout.application.tenant;

import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The tenants of this installation (system scope). */
public interface Tenants {

    record Tenant(TenantId id, String name, ZoneId zone, ClockSetting clock) {}

    /** How a tenant's time runs. */
    sealed interface ClockSetting {

        /** with machine time, ahead of it by this much; zero outside demos */
        record Running(Duration ahead) implements ClockSetting {}

        /** standing still until someone moves it */
        record Stepped(Instant at) implements ClockSetting {}
    }

    /** does nothing when the tenant exists */
    void create(Tenant tenant);

    Optional<Tenant> find(TenantId id);

    List<Tenant> all();

    /** stores a moved clock; the caller makes sure that it never goes back */
    void setClock(TenantId id, ClockSetting clock);
}
