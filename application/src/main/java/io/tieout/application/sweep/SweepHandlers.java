package io.tieout.application.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import io.tieout.application.sweep.SweepCommand.SweepAccountingChanges;
import io.tieout.application.sweep.SweepRejection.NothingConnected;
import io.tieout.application.time.TenantClock;
import java.util.List;
import java.util.UUID;

/** Who takes which order about the sweep. */
public final class SweepHandlers {

    private final Connections connections;
    private final Operations operations;
    private final TenantClock clock;

    public SweepHandlers(Connections connections, Operations operations, TenantClock clock) {
        this.connections = connections;
        this.operations = operations;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(new Handling<>(SweepAccountingChanges.class, this::sweep));
    }

    /** the same order at the same instant is one */
    private Receipt sweep(SweepAccountingChanges command, Caller caller) {
        Connection connection =
                connections
                        .ofTenant(caller.tenant())
                        .filter(present -> present.status() == Status.CONNECTED)
                        .orElseThrow(() -> new SweepRejected(new NothingConnected()));
        String name = "sweep of " + connection.id().value() + " at " + clock.now(caller.tenant());
        UUID operation = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        operations.queue(
                operation,
                caller.tenant(),
                connection.id(),
                new Work.SweepChanges(),
                RequestId.firstOf(operation));
        return new Receipt(operation, 0);
    }
}
