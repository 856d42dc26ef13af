package io.tieout.application.connection;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.connection.ConnectionAttempts.Attempt;
import io.tieout.application.connection.ConnectionCommand.RecordAuthorisationLost;
import io.tieout.application.connection.ConnectionCommand.RecordExpiryNotice;
import io.tieout.application.connection.ConnectionCommand.StartConnection;
import io.tieout.application.connection.ConnectionHistory.Step;
import java.util.List;
import java.util.UUID;

/** Carries out every order and report of {@link ConnectionCommand}. */
public final class ConnectionHandlers {

    /** a connection has no version of its own */
    private static final long UNVERSIONED = 0;

    private final ConnectionPorts ports;
    private final AccountingAccess access;
    private final ConnectionHistory history;

    public ConnectionHandlers(
            ConnectionPorts ports, AccountingAccess access, ConnectionHistory history) {
        this.ports = ports;
        this.access = access;
        this.history = history;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(StartConnection.class, this::start),
                new TakeUpCompanyHandler(ports, access),
                new SetCompanyAsideHandler(ports, access),
                new ConfirmCompanyHandler(ports, access),
                new DiscardCompanyHandler(ports, access),
                new DropOverdueCompanyHandler(ports, access),
                new DisconnectHandler(ports, access, history),
                new Handling<>(RecordAuthorisationLost.class, this::lose),
                new Handling<>(RecordExpiryNotice.class, this::warn));
    }

    static Receipt receipt(UUID id) {
        return new Receipt(id, UNVERSIONED);
    }

    private Receipt start(StartConnection command, Caller caller) {
        Attempt attempt =
                new Attempt(command.attempt(), caller.tenant(), caller.actor(), caller.origin());
        ports.attempts().begin(attempt, command.ticket());
        ports.trail().note(caller, Step.STARTED, knownCompany(caller), "");
        return receipt(attempt.id());
    }

    private Receipt lose(RecordAuthorisationLost command, Caller caller) {
        ports.connections()
                .ofTenant(caller.tenant())
                .filter(connection -> connection.id().equals(command.connection()))
                .filter(connection -> connection.status() == Status.CONNECTED)
                .ifPresent(connection ->
                        new ConnectionEnd(ports)
                                .end(
                                        connection,
                                        caller,
                                        Step.AUTHORISATION_LOST,
                                        command.reason()));
        return receipt(command.connection().value());
    }

    private Receipt warn(RecordExpiryNotice command, Caller caller) {
        if (ports.tokens()
                .noticed(caller.tenant(), command.connection(), command.expiry(), command.days())) {
            new ExpiryWarning(ports).tell(command, caller, knownCompany(caller));
        }
        return receipt(command.connection().value());
    }

    private String knownCompany(Caller caller) {
        return ports.connections()
                .ofTenant(caller.tenant())
                .map(Connection::companyName)
                .orElse("");
    }
}
