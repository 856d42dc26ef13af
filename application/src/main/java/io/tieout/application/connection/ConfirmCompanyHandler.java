package io.tieout.application.connection;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.alert.Alert;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.connection.ConnectionCommand.ConfirmCompany;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.PendingCompanies.Company;

/**
 * Changes the company on an administrator's word. The books begin anew under a connection of their
 * own: links and waiting operations of the company before mean nothing there. They stay with it, in
 * case it comes back; what waited is over, and says so.
 */
final class ConfirmCompanyHandler implements CommandHandler<ConfirmCompany> {

    private final ConnectionPorts ports;
    private final AccountingAccess access;

    ConfirmCompanyHandler(ConnectionPorts ports, AccountingAccess access) {
        this.ports = ports;
        this.access = access;
    }

    @Override
    public Class<ConfirmCompany> handles() {
        return ConfirmCompany.class;
    }

    /** gives back the authorisation of the company before, unless there is nothing to confirm */
    @Override
    public void prepare(ConfirmCompany command, Caller caller) {
        PendingCompany.of(ports, caller.tenant(), command.companyId());
        ports.connections()
                .ofTenant(caller.tenant())
                .ifPresent(connection -> new Revocation(ports, access).of(connection, caller));
    }

    @Override
    public Receipt handle(ConfirmCompany command, Caller caller) {
        Company company = PendingCompany.of(ports, caller.tenant(), command.companyId());
        String before =
                ports.connections()
                        .ofTenant(caller.tenant())
                        .map(connection -> retire(connection, company))
                        .orElse("");
        Receipt receipt =
                ConnectionHandlers.receipt(
                        new CompanyArrival(ports)
                                .arrive(company, caller, Step.COMPANY_CHANGED)
                                .value());
        tell(before, company, caller);
        return receipt;
    }

    private String retire(Connection connection, Company next) {
        String fault = "the company was changed to '" + next.name() + "' before this could land";
        ports.tokens().clear(connection.tenant(), connection.id());
        ports.connections()
                .retired(connection.id(), connection.tenant(), "replaced by '" + next.name() + "'");
        ports.operations()
                .giveUp(
                        connection.id(),
                        connection.tenant(),
                        fault,
                        "look in '"
                                + connection.companyName()
                                + "' whether it landed, then approve it again for the new company");
        return connection.companyName();
    }

    private void tell(String before, Company company, Caller caller) {
        ports.alerts()
                .raise(
                        new Alert(
                                caller.tenant(),
                                Alert.Kind.COMPANY_CHANGED,
                                "changed to " + company.id(),
                                company.name(),
                                caller.actor().value()
                                        + " changed the company from '"
                                        + before
                                        + "' to '"
                                        + company.name()
                                        + "'",
                                "link the accounts to the customers of the new company",
                                ports.clock().now(caller.tenant())));
    }
}
