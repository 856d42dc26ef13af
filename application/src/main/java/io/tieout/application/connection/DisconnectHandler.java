package io.tieout.application.connection;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.command.Caller;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.connection.ConnectionCommand.Disconnect;
import io.tieout.application.connection.ConnectionHistory.Entry;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.ConnectionRejection.NotConnected;

/**
 * Ends a connection on an administrator's word. The authorisation is given back first; if that
 * fails, the connection ends here all the same, and says so.
 */
final class DisconnectHandler implements PreparingHandler<Disconnect> {

    private final ConnectionPorts ports;
    private final AccountingAccess access;
    private final ConnectionHistory history;

    DisconnectHandler(ConnectionPorts ports, AccountingAccess access, ConnectionHistory history) {
        this.ports = ports;
        this.access = access;
        this.history = history;
    }

    @Override
    public Class<Disconnect> handles() {
        return Disconnect.class;
    }

    /** the call to the accounting system, which may take its time */
    @Override
    public void prepare(Disconnect command, Caller caller) {
        ports.connections()
                .ofTenant(caller.tenant())
                .ifPresent(connection -> new Revocation(ports, access).of(connection, caller));
    }

    /** ending what has ended already changes nothing */
    @Override
    public Receipt handle(Disconnect command, Caller caller) {
        Connection connection =
                ports.connections()
                        .ofTenant(caller.tenant())
                        .orElseThrow(() -> new ConnectionRejected(new NotConnected()));
        if (connection.status() == Status.CONNECTED) {
            new ConnectionEnd(ports)
                    .end(connection, caller, Step.DISCONNECTED, reason(command, caller));
        }
        return ConnectionHandlers.receipt(connection.id().value());
    }

    private String reason(Disconnect command, Caller caller) {
        String told = caller.actor().value() + " disconnected it: " + command.reason();
        return history.latest(caller.tenant())
                .filter(entry -> entry.step() == Step.REVOCATION_FAILED)
                .map(Entry::reason)
                .map(failure -> told + "; " + failure)
                .orElse(told);
    }
}
