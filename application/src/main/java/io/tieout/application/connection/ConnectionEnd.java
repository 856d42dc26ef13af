package io.tieout.application.connection;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.alert.Alert;
import io.tieout.application.command.Caller;
import io.tieout.application.connection.ConnectionHistory.Step;

/**
 * A connection ends, by whomever: its secrets go, its operations wait, administrators are told.
 * What is known of the company stays, so that connecting it again resumes where it stopped.
 */
final class ConnectionEnd {

    private final ConnectionPorts ports;

    ConnectionEnd(ConnectionPorts ports) {
        this.ports = ports;
    }

    void end(Connection connection, Caller caller, Step step, String reason) {
        ports.tokens().clear(connection.tenant(), connection.id());
        ports.connections().disconnected(connection.id(), connection.tenant(), reason);
        ports.trail().note(caller, step, connection.companyName(), reason);
        ports.alerts()
                .raise(
                        new Alert(
                                connection.tenant(),
                                Alert.Kind.CONNECTION_LOST,
                                "connection " + connection.id().value(),
                                connection.companyName(),
                                reason,
                                "connect the company again; what waits goes on by itself then",
                                ports.clock().now(connection.tenant())));
    }
}
