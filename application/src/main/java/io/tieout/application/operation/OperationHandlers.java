package io.tieout.application.operation;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.OperationDesk;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Handling;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.operation.OperationCommand.CorrectOperation;
import io.tieout.application.operation.OperationCommand.DismissOperation;
import io.tieout.application.operation.OperationCommand.RerouteOperation;
import io.tieout.application.operation.OperationCommand.RetryOperation;
import io.tieout.application.time.TenantClock;
import java.util.List;

/** Who takes which order about the admin queue. */
public final class OperationHandlers {

    private final Asking asking;
    private final Correcting correcting;
    private final Dismissing dismissing;

    public OperationHandlers(
            Aggregates aggregates,
            OperationDesk desk,
            Connections connections,
            InvoiceViews invoices,
            TenantClock clock) {
        var changes = new Changes(desk, clock);
        this.asking = new Asking(changes, new Standing(aggregates), connections);
        this.correcting = new Correcting(changes, aggregates, invoices);
        this.dismissing = new Dismissing(changes, aggregates);
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RetryOperation.class, asking::retry),
                new Handling<>(RerouteOperation.class, asking::reroute),
                new Handling<>(CorrectOperation.class, correcting::correct),
                new Handling<>(DismissOperation.class, dismissing::dismiss));
    }
}
