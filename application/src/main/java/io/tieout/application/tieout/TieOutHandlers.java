package io.tieout.application.tieout;

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
import io.tieout.application.tieout.TieOutCommand.RecordTheirReceivables;
import io.tieout.application.tieout.TieOutCommand.RequestTieOut;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.tieout.TieOutRejected;
import io.tieout.domain.tieout.TieOutRejection.DayAhead;
import io.tieout.domain.tieout.TieOutRejection.NoBooksToTieTo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Orders the reading of a report, and keeps what it says. */
public final class TieOutHandlers {

    private final Connections connections;
    private final Operations operations;
    private final TieOuts tieOuts;
    private final TenantClock clock;

    public TieOutHandlers(
            Connections connections, Operations operations, TieOuts tieOuts, TenantClock clock) {
        this.connections = connections;
        this.operations = operations;
        this.tieOuts = tieOuts;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RequestTieOut.class, this::request),
                new Handling<>(RecordTheirReceivables.class, this::record));
    }

    /** the same order at the same instant is one */
    private Receipt request(RequestTieOut command, Caller caller) {
        LocalDate today = clock.today(caller.tenant());
        if (command.asOf().isAfter(today)) {
            throw new TieOutRejected(new DayAhead(command.asOf(), today));
        }
        Connection connection =
                connections
                        .ofTenant(caller.tenant())
                        .filter(present -> present.status() == Status.CONNECTED)
                        .orElseThrow(() -> new TieOutRejected(new NoBooksToTieTo()));
        String name =
                "tie out of "
                        + connection.id().value()
                        + " as of "
                        + command.asOf()
                        + " at "
                        + clock.now(caller.tenant());
        UUID operation = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        operations.queue(
                operation,
                caller.tenant(),
                connection.id(),
                new Work.ReadReceivables(command.asOf()),
                RequestId.firstOf(operation));
        return new Receipt(operation, 0);
    }

    private Receipt record(RecordTheirReceivables command, Caller caller) {
        tieOuts.keep(
                caller.tenant(), command.asOf(), command.readAt(), command.open(), command.books());
        return new Receipt(caller.tenant().value(), 0);
    }
}
