package io.tieout.application.connection;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.command.Caller;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.PendingCompanies.Company;
import io.tieout.application.connection.PendingCompanies.Pending;

/** Gives an authorisation back, and leaves a trace when the accounting system did not take it. */
final class Revocation {

    private final ConnectionPorts ports;
    private final AccountingAccess access;

    Revocation(ConnectionPorts ports, AccountingAccess access) {
        this.ports = ports;
        this.access = access;
    }

    void of(Connection connection, Caller caller) {
        ports.tokens()
                .find(connection.tenant(), connection.id())
                .ifPresent(tokens -> of(tokens, connection.companyName(), caller));
    }

    /**
     * Of a company that waits, or waited too long. If somebody is connected to it by now, its newer
     * authorisation took the place of this one, and giving this one back would end both.
     */
    void ofPending(Company company, Caller caller) {
        boolean isSuperseded =
                ports.connections()
                        .ofCompany(company.id())
                        .filter(connection -> connection.status() == Status.CONNECTED)
                        .isPresent();
        if (!isSuperseded) {
            of(company.tokens(), company.name(), caller);
        }
    }

    /** Of whichever company waits, unless it is the one that came back just now. */
    void ofPendingBeside(Company arrived, Caller caller) {
        ports.pending()
                .kept(caller.tenant())
                .map(Pending::company)
                .filter(kept -> !kept.id().equals(arrived.id()))
                .ifPresent(kept -> ofPending(kept, caller));
    }

    private void of(Tokens tokens, String company, Caller caller) {
        access.revoke(tokens)
                .ifPresent(failure ->
                        ports.trail()
                                .note(
                                        caller,
                                        Step.REVOCATION_FAILED,
                                        company,
                                        failure
                                                + ", so the authorisation may still stand there;"
                                                + " remove it in the company's own settings"));
    }
}
