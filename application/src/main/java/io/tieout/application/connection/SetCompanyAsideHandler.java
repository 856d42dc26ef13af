package io.tieout.application.connection;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.alert.Alert;
import io.tieout.application.command.Caller;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.connection.ConnectionCommand.SetCompanyAside;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.PendingCompanies.Company;

/** Keeps another company than before until an administrator decides, instead of any kept so far. */
final class SetCompanyAsideHandler implements PreparingHandler<SetCompanyAside> {

    private final ConnectionPorts ports;
    private final AccountingAccess access;

    SetCompanyAsideHandler(ConnectionPorts ports, AccountingAccess access) {
        this.ports = ports;
        this.access = access;
    }

    @Override
    public Class<SetCompanyAside> handles() {
        return SetCompanyAside.class;
    }

    /** gives back the authorisation of the company that waited so far */
    @Override
    public void prepare(SetCompanyAside command, Caller caller) {
        new Revocation(ports, access).ofPendingBeside(command.company(), caller);
    }

    @Override
    public Receipt handle(SetCompanyAside command, Caller caller) {
        Company company = command.company();
        String present =
                ports.connections()
                        .ofTenant(caller.tenant())
                        .map(Connection::companyName)
                        .orElse("");
        ports.pending().put(caller.tenant(), company, caller.actor());
        ports.trail()
                .note(
                        caller,
                        Step.COMPANY_DIFFERS,
                        company.name(),
                        "connected before: " + present + "; waits for an administrator");
        tell(company, present, caller);
        return ConnectionHandlers.receipt(ports.ids().next());
    }

    private void tell(Company company, String present, Caller caller) {
        ports.alerts()
                .raise(
                        new Alert(
                                caller.tenant(),
                                Alert.Kind.COMPANY_CHANGED,
                                "pending " + company.id(),
                                company.name(),
                                caller.actor().value()
                                        + " connected '"
                                        + company.name()
                                        + "' instead of '"
                                        + present
                                        + "'",
                                "confirm or discard the change within an hour",
                                ports.clock().now(caller.tenant())));
    }
}
