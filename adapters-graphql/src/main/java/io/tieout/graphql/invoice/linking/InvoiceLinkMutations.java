package io.tieout.graphql.invoice.linking;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Links invoices to documents of the books, one or many; each is looked at there first. */
@Controller
public final class InvoiceLinkMutations {

    /** as many rows as a page has at most */
    private static final int MOST_ITEMS = 100;

    private final Orders orders;
    private final InvoiceViews invoices;

    public InvoiceLinkMutations(Orders orders, InvoiceViews invoices) {
        this.orders = orders;
        this.invoices = invoices;
    }

    /** What {@code linkInvoicesToDocuments} is asked. */
    record Input(List<LinkInvoiceInput> items) {}

    /** All results, in the order of the items. */
    record Answer(List<Result> results) {}

    /** What came of one item. */
    record Result(String invoiceId, Payload payload) {}

    @MutationMapping
    Payload linkInvoiceToDocument(
            @Argument LinkInvoiceInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(mutation, caller, input::command, receipt -> changed(receipt, caller));
    }

    @MutationMapping
    Payload linkInvoicesToDocuments(
            @Argument Input input, @ContextValue Caller caller, DataFetchingEnvironment mutation) {
        if (input.items().size() > MOST_ITEMS) {
            return Payload.refused(
                    new InputRefused(
                            InputCode.TOO_MANY_ITEMS,
                            "items",
                            "at most %d invoices are linked at once but got %d; send them in parts"
                                    .formatted(MOST_ITEMS, input.items().size())));
        }
        return Payload.of(
                new Answer(
                        input.items().stream()
                                .map(item ->
                                        new Result(item.invoiceId(), one(item, caller, mutation)))
                                .toList()));
    }

    private Payload one(LinkInvoiceInput item, Caller caller, DataFetchingEnvironment mutation) {
        return orders.placeOne(
                mutation,
                caller,
                item.invoiceId(),
                Map.of("documentId", item.documentId()),
                item::command,
                receipt -> changed(receipt, caller));
    }

    private InvoiceView changed(Receipt receipt, Caller caller) {
        return invoices.find(Viewer.of(caller), new InvoiceId(receipt.id())).orElseThrow();
    }
}
