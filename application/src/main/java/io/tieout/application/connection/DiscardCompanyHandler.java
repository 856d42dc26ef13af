package io.tieout.application.connection;

import io.tieout.application.command.Caller;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.connection.ConnectionCommand.DiscardCompany;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.PendingCompanies.Company;

/** Turns a pending company away and gives its authorisation back; the connection stays. */
final class DiscardCompanyHandler implements PreparingHandler<DiscardCompany> {

    private final ConnectionPorts ports;
    private final AccountingAccess access;

    DiscardCompanyHandler(ConnectionPorts ports, AccountingAccess access) {
        this.ports = ports;
        this.access = access;
    }

    @Override
    public Class<DiscardCompany> handles() {
        return DiscardCompany.class;
    }

    @Override
    public void prepare(DiscardCompany command, Caller caller) {
        Company company = PendingCompany.of(ports, caller.tenant(), command.companyId());
        new Revocation(ports, access).ofPending(company, caller);
    }

    @Override
    public Receipt handle(DiscardCompany command, Caller caller) {
        Company company = PendingCompany.of(ports, caller.tenant(), command.companyId());
        ports.pending().remove(caller.tenant());
        ports.trail().note(caller, Step.COMPANY_DISCARDED, company.name(), "");
        return ConnectionHandlers.receipt(ports.ids().next());
    }
}
