package io.tieout.graphql.invoice;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejection.ConnectionDown;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * Many approvals in one request: each in a transaction of its own, with a result of its own. Once
 * the accounting system does not answer, it is not asked again for the rest.
 */
@Controller
public final class BulkApproval {

    /** as many rows as a page has at most */
    private static final int MAX_ITEMS = 100;

    private final Orders orders;
    private final InvoiceViews invoices;

    public BulkApproval(Orders orders, InvoiceViews invoices) {
        this.orders = orders;
        this.invoices = invoices;
    }

    /** The input of {@code approveAndPushInvoices}. */
    record Input(List<InvoiceOrderInput> items) {}

    /** All results, in the order of the items. */
    private record Answer(List<Result> results) {}

    /** What came of one item. */
    private record Result(String invoiceId, Payload payload) {}

    @MutationMapping
    Payload approveAndPushInvoices(
            @Argument Input input, @ContextValue Caller caller, DataFetchingEnvironment mutation) {
        if (input.items().size() > MAX_ITEMS) {
            return Payload.refused(
                    new InputRefused(
                            InputCode.TOO_MANY_ITEMS,
                            "items",
                            "at most %d invoices are approved at once but got %d; send them in parts"
                                    .formatted(MAX_ITEMS, input.items().size())));
        }
        List<Result> results = new ArrayList<>();
        for (InvoiceOrderInput item : input.items()) {
            Payload payload =
                    results.stream()
                            .map(Result::payload)
                            .filter(before -> before.isRefusedWith(ConnectionDown.class))
                            .findFirst()
                            .orElseGet(() -> approve(item, caller, mutation));
            results.add(new Result(item.invoiceId(), payload));
        }
        return Payload.of(new Answer(results));
    }

    private Payload approve(
            InvoiceOrderInput item, Caller caller, DataFetchingEnvironment mutation) {
        return orders.placeOne(
                mutation,
                caller,
                item.invoiceId(),
                item.approval(),
                item::approveAndPush,
                receipt ->
                        invoices.find(Viewer.of(caller), new InvoiceId(receipt.id()))
                                .orElseThrow());
    }

    static void wire(RuntimeWiring.Builder wiring) {
        Payload.wire(
                "ApproveAndPushInvoicesPayload",
                Answer.class,
                Map.of("results", Answer::results),
                wiring);
        Fields.of("InvoiceApprovalResult", Result.class)
                .field("invoiceId", Result::invoiceId)
                .field("invoice", result -> result.payload().changed())
                .field("userErrors", result -> result.payload().userErrors())
                .into(wiring);
    }
}
