package io.tieout.application.reference;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.RequestId;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.reference.ReferenceCommand.RefreshAccountingLists;
import io.tieout.application.reference.ReferenceRejection.NothingConnected;
import io.tieout.application.time.TenantClock;
import java.util.List;
import java.util.UUID;

/** Who takes which order about the lists. */
public final class ReferenceHandlers {

    private final Connections connections;
    private final Operations operations;
    private final TenantClock clock;

    public ReferenceHandlers(Connections connections, Operations operations, TenantClock clock) {
        this.connections = connections;
        this.operations = operations;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(new Handling<>(RefreshAccountingLists.class, this::refresh));
    }

    /** the same order at the same instant is one */
    private Receipt refresh(RefreshAccountingLists command, Caller caller) {
        Connection connection =
                connections
                        .ofTenant(caller.tenant())
                        .filter(present -> present.status() == Status.CONNECTED)
                        .orElseThrow(() -> new ReferenceRejected(new NothingConnected()));
        UUID operation = ListReading.id(connection.id(), clock.now(caller.tenant()).toString());
        operations.queue(
                operation,
                caller.tenant(),
                connection.id(),
                new Work.RefreshReferences(),
                RequestId.firstOf(operation));
        return new Receipt(operation, 0);
    }
}
