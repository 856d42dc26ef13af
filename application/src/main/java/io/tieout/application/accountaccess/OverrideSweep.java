package io.tieout.application.accountaccess;

import io.tieout.application.accountaccess.AccessCommand.ReviewAccess;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.people.TenantId;
import java.time.Duration;

/**
 * Records, by each tenant's own clock, that what a person decided about an account's access is
 * over. Whoever asks about the access need not wait for it: what is shown ends by itself.
 */
public final class OverrideSweep implements Runnable {

    /** how late subscribers may hear of it; one statement a tenant where nothing ended */
    public static final Duration PAUSE = Duration.ofMinutes(1);

    /** of each tenant at once; the next sweep finds the rest */
    private static final int BATCH = 500;

    private static final String NAME = "access-override-sweep";

    private final Tenants tenants;
    private final AccessViews views;
    private final Commands commands;
    private final TenantClock clock;

    public OverrideSweep(Tenants tenants, AccessViews views, Commands commands, TenantClock clock) {
        this.tenants = tenants;
        this.views = views;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void run() {
        tenants.all().forEach(tenant -> sweep(tenant.id()));
    }

    /** records what ended in one tenant */
    public void sweep(TenantId tenant) {
        views.overriddenUntil(tenant, clock.now(tenant), BATCH)
                .forEach(account -> send(tenant, new ReviewAccess(account)));
    }

    private void send(TenantId tenant, ReviewAccess command) {
        try {
            commands.send(command, Caller.automation(tenant, NAME));
        } catch (Rejected refused) {
            // It stays recorded as over; the next sweep asks again.
            return;
        }
    }
}
