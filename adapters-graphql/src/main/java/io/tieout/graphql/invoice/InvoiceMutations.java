package io.tieout.graphql.invoice;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.account.AccountViews;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes of invoices, all but their voids. */
@Controller
public final class InvoiceMutations {

    private final Orders orders;
    private final InvoiceViews invoices;
    private final AccountViews accounts;
    private final Ids ids;

    public InvoiceMutations(Orders orders, InvoiceViews invoices, AccountViews accounts, Ids ids) {
        this.orders = orders;
        this.invoices = invoices;
        this.accounts = accounts;
        this.ids = ids;
    }

    @MutationMapping
    Payload draftInvoice(
            @Argument("input") ContentInput content,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                () ->
                        new DraftInvoice(
                                new InvoiceId(ids.next()),
                                content.read(accounts, Viewer.of(caller))));
    }

    @MutationMapping
    Payload reviseInvoice(
            @Argument ReviseInvoiceInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, () -> input.command(accounts, Viewer.of(caller)));
    }

    @MutationMapping
    Payload submitInvoice(
            @Argument InvoiceOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::submit);
    }

    @MutationMapping
    Payload rejectInvoice(
            @Argument InvoiceOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::reject);
    }

    @MutationMapping
    Payload approveAndPushInvoice(
            @Argument InvoiceOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::approveAndPush);
    }

    @MutationMapping
    Payload acceptLandedInvoice(
            @Argument InvoiceOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::acceptLanded);
    }

    private Payload place(
            DataFetchingEnvironment mutation, Caller caller, Supplier<? extends Command> command) {
        return orders.placeAndShow(
                mutation,
                caller,
                command,
                receipt ->
                        invoices.find(Viewer.of(caller), new InvoiceId(receipt.id()))
                                .orElseThrow());
    }
}
