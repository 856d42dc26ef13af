package io.tieout.application.agreement;

import io.tieout.application.agreement.AgreementCommand.BillAgreement;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.people.TenantId;
import java.time.Duration;

/** Has the invoices drafted that agreements are due to bill, by each tenant's own day. */
public final class BillingSweep implements Runnable {

    /** how late a draft may be; a sweep costs one statement a tenant where nothing is due */
    public static final Duration PAUSE = Duration.ofMinutes(1);

    /** of each tenant at once; the next sweep finds the rest */
    private static final int BATCH = 500;

    private static final String NAME = "agreement-billing";

    private final Tenants tenants;
    private final AgreementViews agreements;
    private final Commands commands;
    private final TenantClock clock;

    public BillingSweep(
            Tenants tenants, AgreementViews agreements, Commands commands, TenantClock clock) {
        this.tenants = tenants;
        this.agreements = agreements;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void run() {
        tenants.all().forEach(tenant -> sweep(tenant.id()));
    }

    /** drafts what is due in one tenant's agreements */
    public void sweep(TenantId tenant) {
        agreements
                .due(tenant, clock.today(tenant), BATCH)
                .forEach(agreement -> send(tenant, new BillAgreement(agreement)));
    }

    private void send(TenantId tenant, BillAgreement command) {
        try {
            commands.send(command, Caller.automation(tenant, NAME));
        } catch (Rejected refused) {
            // The agreement stays due and shows so; the next sweep asks again.
            return;
        }
    }
}
