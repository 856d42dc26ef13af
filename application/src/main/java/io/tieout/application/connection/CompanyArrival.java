package io.tieout.application.connection;

import io.tieout.application.accounting.AnotherCompanyPresent;
import io.tieout.application.accounting.CompanyInUse;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.RequestId;
import io.tieout.application.command.Caller;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.ConnectionRejection.AnotherCompanyFirst;
import io.tieout.application.connection.ConnectionRejection.CompanyTaken;
import io.tieout.application.connection.PendingCompanies.Company;
import io.tieout.domain.accounting.ConnectionId;
import java.util.Optional;
import java.util.UUID;

/**
 * A company is connected, for the first time or again: all of it in one transaction, so that no
 * worker ever sees a connection without its tokens.
 */
final class CompanyArrival {

    private final ConnectionPorts ports;

    CompanyArrival(ConnectionPorts ports) {
        this.ports = ports;
    }

    /**
     * What was blocked goes on, and the lists are read anew. A known company keeps its id.
     *
     * @throws ConnectionRejected another tenant, or another company, was first
     */
    ConnectionId arrive(Company company, Caller caller, Step step) {
        ConnectionId id =
                ports.connections()
                        .known(caller.tenant(), company.id())
                        .orElseGet(() -> new ConnectionId(ports.ids().next()));
        record(id, company, caller);
        ports.tokens().store(caller.tenant(), id, company.tokens());
        ports.profiles()
                .store(caller.tenant(), id, company.profile(), ports.clock().now(caller.tenant()));
        ports.pending().remove(caller.tenant());
        ports.operations().unblock(id, caller.tenant());
        readLists(id, caller);
        ports.trail().note(caller, step, company.name(), "");
        return id;
    }

    private void record(ConnectionId id, Company company, Caller caller) {
        Connection connection =
                new Connection(
                        id,
                        caller.tenant(),
                        company.id(),
                        company.name(),
                        Status.CONNECTED,
                        Optional.of(ports.clock().now(caller.tenant())),
                        "");
        try {
            ports.connections().connected(connection);
        } catch (CompanyInUse _) {
            throw new ConnectionRejected(new CompanyTaken(company.name()));
        } catch (AnotherCompanyPresent _) {
            throw new ConnectionRejected(new AnotherCompanyFirst(company.name()));
        }
    }

    private void readLists(ConnectionId id, Caller caller) {
        UUID operation = ports.ids().next();
        ports.operations()
                .queue(
                        operation,
                        caller.tenant(),
                        id,
                        new Work.RefreshReferences(),
                        RequestId.firstOf(operation));
    }
}
