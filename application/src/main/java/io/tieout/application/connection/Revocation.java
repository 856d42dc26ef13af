package io.tieout.application.connection;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.command.Caller;
import io.tieout.application.connection.ConnectionHistory.Step;

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

    void of(Tokens tokens, String company, Caller caller) {
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
