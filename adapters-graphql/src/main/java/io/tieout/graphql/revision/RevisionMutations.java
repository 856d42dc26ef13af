package io.tieout.graphql.revision;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.account.AccountViews;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.revision.RevisionCommand;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes of what landed invoices are to say. */
@Controller
public final class RevisionMutations {

    private final Orders orders;
    private final InvoiceViews invoices;
    private final AccountViews accounts;

    public RevisionMutations(Orders orders, InvoiceViews invoices, AccountViews accounts) {
        this.orders = orders;
        this.invoices = invoices;
        this.accounts = accounts;
    }

    @MutationMapping
    Payload reviseLandedInvoice(
            @Argument RevisionInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                input.invoiceId(),
                () -> input.command(invoices, accounts, Viewer.of(caller)));
    }

    @MutationMapping
    Payload submitInvoiceRevision(
            @Argument RevisionOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input.invoiceId(), input::submit);
    }

    @MutationMapping
    Payload rejectInvoiceRevision(
            @Argument RevisionOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input.invoiceId(), input::reject);
    }

    @MutationMapping
    Payload withdrawInvoiceRevision(
            @Argument RevisionOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input.invoiceId(), input::withdraw);
    }

    @MutationMapping
    Payload approveInvoiceRevision(
            @Argument RevisionOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input.invoiceId(), input::approve);
    }

    private Payload place(
            DataFetchingEnvironment mutation,
            Caller caller,
            String invoiceId,
            Supplier<? extends RevisionCommand> command) {
        return orders.place(
                mutation,
                caller,
                command,
                _ ->
                        invoices.find(Viewer.of(caller), InputIds.invoice(invoiceId, "invoiceId"))
                                .orElseThrow());
    }
}
