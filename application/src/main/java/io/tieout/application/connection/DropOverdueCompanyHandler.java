package io.tieout.application.connection;

import io.tieout.application.command.Caller;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.connection.ConnectionCommand.DropOverdueCompany;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.PendingCompanies.Pending;

/** Turns away a company about which nobody decided in time, and gives its authorisation back. */
final class DropOverdueCompanyHandler implements PreparingHandler<DropOverdueCompany> {

    private final ConnectionPorts ports;
    private final AccountingAccess access;

    DropOverdueCompanyHandler(ConnectionPorts ports, AccountingAccess access) {
        this.ports = ports;
        this.access = access;
    }

    @Override
    public Class<DropOverdueCompany> handles() {
        return DropOverdueCompany.class;
    }

    @Override
    public void prepare(DropOverdueCompany command, Caller caller) {
        if (ports.pending().find(caller.tenant()).isEmpty()) {
            ports.pending()
                    .kept(caller.tenant())
                    .map(Pending::company)
                    .ifPresent(company -> new Revocation(ports, access).ofPending(company, caller));
        }
    }

    /** a company that came meanwhile has an hour of its own, and stays */
    @Override
    public Receipt handle(DropOverdueCompany command, Caller caller) {
        String company =
                ports.pending()
                        .kept(caller.tenant())
                        .map(pending -> pending.company().name())
                        .orElse("");
        if (ports.pending().removeOverdue(caller.tenant())) {
            ports.trail()
                    .note(
                            caller,
                            Step.COMPANY_DISCARDED,
                            company,
                            "nobody decided within "
                                    + PendingCompanies.LIFE.toMinutes()
                                    + " minutes");
        }
        return ConnectionHandlers.receipt(ports.ids().next());
    }
}
