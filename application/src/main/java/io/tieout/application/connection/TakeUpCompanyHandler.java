package io.tieout.application.connection;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.command.Caller;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.connection.ConnectionCommand.TakeUpCompany;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.ConnectionRejection.CompanyDiffers;
import io.tieout.application.connection.PendingCompanies.Company;
import java.util.Optional;

/** Connects a company for the first time, or the one of before again; any other is refused. */
final class TakeUpCompanyHandler implements PreparingHandler<TakeUpCompany> {

    private final ConnectionPorts ports;
    private final AccountingAccess access;

    TakeUpCompanyHandler(ConnectionPorts ports, AccountingAccess access) {
        this.ports = ports;
        this.access = access;
    }

    @Override
    public Class<TakeUpCompany> handles() {
        return TakeUpCompany.class;
    }

    /** gives back the authorisation of a company that waited and is now forgotten */
    @Override
    public void prepare(TakeUpCompany command, Caller caller) {
        demandSame(command.company(), present(caller));
        new Revocation(ports, access).ofPendingBeside(command.company(), caller);
    }

    @Override
    public Receipt handle(TakeUpCompany command, Caller caller) {
        Company company = command.company();
        Optional<Connection> present = present(caller);
        demandSame(company, present);
        Step step = present.isPresent() ? Step.RECONNECTED : Step.CONNECTED;
        return ConnectionHandlers.receipt(
                new CompanyArrival(ports).arrive(company, caller, step).value());
    }

    private Optional<Connection> present(Caller caller) {
        return ports.connections().ofTenant(caller.tenant());
    }

    private static void demandSame(Company company, Optional<Connection> present) {
        present.filter(connection -> !connection.companyId().equals(company.id()))
                .ifPresent(connection -> {
                    throw new ConnectionRejected(
                            new CompanyDiffers(connection.companyName(), company.name()));
                });
    }
}
