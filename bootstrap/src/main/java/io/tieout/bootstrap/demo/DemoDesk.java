package io.tieout.bootstrap.demo;

import io.tieout.application.tenant.Tenants;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.identity.BuiltInIssuer;
import io.tieout.bootstrap.identity.Persona;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom a demo can be, in which tenant, with a fresh token each. */
public final class DemoDesk {

    /** whose account the customer of {@link DemoTenant#demoCompany()} sees */
    private static final String CUSTOMERS_ACCOUNT = "overpaid-oy";

    private static final int LONGEST_NAME = 60;

    private final Tenants tenants;
    private final TenantClock clock;
    private final DemoTenants maker;
    private final BuiltInIssuer issuer;
    private final TwinAdmin twin;

    public DemoDesk(
            Tenants tenants,
            TenantClock clock,
            DemoTenants maker,
            BuiltInIssuer issuer,
            TwinAdmin twin) {
        this.tenants = tenants;
        this.clock = clock;
        this.maker = maker;
        this.issuer = issuer;
        this.twin = twin;
    }

    /**
     * A tenant of the demo and its people.
     *
     * @param realm the tenant's company in the local accounting system
     * @param twin where that system answers
     */
    public record Welcome(
            UUID tenant,
            String name,
            Instant now,
            LocalDate today,
            String realm,
            String twin,
            List<Badge> personas) {
        public Welcome {
            personas = List.copyOf(personas);
        }
    }

    /** Somebody to be: pass the token as a bearer token. */
    public record Badge(String actor, String name, String role, String token) {}

    /** the people of a tenant; empty when there is no such tenant */
    public Optional<Welcome> welcome(TenantId id) {
        return tenants.find(id)
                .map(known -> welcome(new DemoTenant(known.name(), known.zone(), known.clock())));
    }

    /**
     * makes a tenant of this name, or finds the one that was made before
     *
     * @param begin its clock stands still from here on; empty for one that runs
     * @throws IllegalArgumentException if the name or the zone is unusable
     */
    public Welcome make(String name, String zone, Optional<Instant> begin) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a tenant's name has 1 to " + LONGEST_NAME + " characters, got '" + name + "'");
        }
        ClockSetting setting =
                begin.<ClockSetting>map(ClockSetting.Stepped::new)
                        .orElseGet(() -> new ClockSetting.Running(Duration.ZERO));
        DemoTenant tenant = new DemoTenant(name, zoneOf(zone), setting);
        maker.make(tenant);
        return welcome(tenant);
    }

    private Welcome welcome(DemoTenant tenant) {
        AccountId customers = tenant.account(CUSTOMERS_ACCOUNT);
        return new Welcome(
                tenant.id().value(),
                tenant.name(),
                clock.now(tenant.id()),
                clock.today(tenant.id()),
                tenant.companyId(),
                twin.baseUri().toString(),
                Persona.of(tenant.id(), customers).stream().map(this::badge).toList());
    }

    private Badge badge(Persona persona) {
        return new Badge(
                persona.actor().value(),
                persona.name(),
                persona.role().name(),
                issuer.tokenFor(persona));
    }

    private static ZoneId zoneOf(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + zone + "' is no time zone", e);
        }
    }
}
