package io.tieout.application.connection;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.alert.Alert;
import io.tieout.application.command.Caller;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.connection.ConnectionCommand.ConfirmCompany;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.ConnectionRejection.CompanyTaken;
import io.tieout.application.connection.PendingCompanies.Company;
import io.tieout.domain.accounting.ConnectionId;
import java.util.Optional;

/**
 * Changes the company on an administrator's word. The books begin anew under a connection of their
 * own: links and waiting operations of the company before mean nothing there. They stay with it, in
 * case it comes back; what waited is over, and says so.
 */
final class ConfirmCompanyHandler implements PreparingHandler<ConfirmCompany> {

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
        Company company = PendingCompany.of(ports, caller.tenant(), command.companyId());
        if (ports.connections().isAnothers(company.id(), caller.tenant())) {
            // Before the present authorisation is given back: it stays if nothing changes.
            throw new ConnectionRejected(new CompanyTaken(company.name()));
        }
        ports.connections()
                .ofTenant(caller.tenant())
                .ifPresent(connection -> new Revocation(ports, access).of(connection, caller));
    }

    @Override
    public Receipt handle(ConfirmCompany command, Caller caller) {
        Company company = PendingCompany.of(ports, caller.tenant(), command.companyId());
        Optional<Retired> before =
                ports.connections()
                        .ofTenant(caller.tenant())
                        .map(connection -> retire(connection, company));
        ConnectionId id = new CompanyArrival(ports).arrive(company, caller, Step.COMPANY_CHANGED);
        before.ifPresent(retired -> tell(retired, company, caller));
        return ConnectionHandlers.receipt(id.value());
    }

    /**
     * The company that was.
     *
     * @param givenUp how many operations were unfinished there
     */
    private record Retired(String name, int givenUp) {}

    private Retired retire(Connection connection, Company next) {
        ports.tokens().clear(connection.tenant(), connection.id());
        ports.connections()
                .retired(connection.id(), connection.tenant(), "replaced by '" + next.name() + "'");
        int givenUp =
                ports.operations()
                        .giveUp(
                                connection.id(),
                                connection.tenant(),
                                "the company was changed to '"
                                        + next.name()
                                        + "' before this was finished",
                                "look in '"
                                        + connection.companyName()
                                        + "' whether it took effect, dismiss it here, then order it"
                                        + " again for the new company");
        return new Retired(connection.companyName(), givenUp);
    }

    private void tell(Retired before, Company company, Caller caller) {
        ports.alerts()
                .raise(
                        new Alert(
                                caller.tenant(),
                                Alert.Kind.COMPANY_CHANGED,
                                "changed to " + company.id(),
                                company.name(),
                                caller.actor().value()
                                        + " changed the company from '"
                                        + before.name()
                                        + "' to '"
                                        + company.name()
                                        + "'; unfinished operations given up: "
                                        + before.givenUp(),
                                "link the accounts to the customers of the new company, and see"
                                        + " accountingOperations for what was given up",
                                ports.clock().now(caller.tenant())));
    }
}
