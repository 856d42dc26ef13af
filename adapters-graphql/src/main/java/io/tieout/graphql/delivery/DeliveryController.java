package io.tieout.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.delivery.DeliveryCommand.SendInvoice;
import io.tieout.application.delivery.DeliveryViews;
import io.tieout.application.delivery.DeliveryViews.DeliveryView;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Sends invoices, and shows how that went. */
@Controller
public final class DeliveryController {

    private final Orders orders;
    private final DeliveryViews deliveries;
    private final InvoiceViews invoices;
    private final Ids ids;

    public DeliveryController(
            Orders orders, DeliveryViews deliveries, InvoiceViews invoices, Ids ids) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.invoices = invoices;
        this.ids = ids;
    }

    /** The input of {@code sendInvoice}. */
    record SendInvoiceInput(String invoiceId, @Nullable String to) {

        SendInvoice command(DeliveryId delivery) {
            return new SendInvoice(
                    delivery, InputIds.invoice(invoiceId, "invoiceId"), Optional.ofNullable(to));
        }
    }

    @MutationMapping
    Payload sendInvoice(
            @Argument SendInvoiceInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        Viewer viewer = Viewer.of(caller);
        return orders.place(
                mutation,
                caller,
                () -> input.command(new DeliveryId(ids.next())),
                receipt ->
                        deliveries
                                .find(viewer, new DeliveryId(receipt.id()))
                                .flatMap(sent -> invoices.find(viewer, sent.invoice()))
                                .orElseThrow());
    }

    @BatchMapping(typeName = "Invoice", field = "deliveries")
    Map<InvoiceView, List<DeliveryView>> deliveries(
            List<InvoiceView> parents, @ContextValue Caller caller) {
        return each(parents, caller, Function.identity());
    }

    @BatchMapping(typeName = "Invoice")
    Map<InvoiceView, String> emailStatus(List<InvoiceView> parents, @ContextValue Caller caller) {
        return each(
                parents,
                caller,
                sent -> sent.isEmpty() ? "NOT_SENT" : sent.getLast().status().name());
    }

    private <T> Map<InvoiceView, T> each(
            List<InvoiceView> parents, Caller caller, Function<List<DeliveryView>, T> meaning) {
        Set<InvoiceId> wanted = parents.stream().map(InvoiceView::id).collect(Collectors.toSet());
        Map<InvoiceId, List<DeliveryView>> found = deliveries.ofInvoices(Viewer.of(caller), wanted);
        Map<InvoiceView, T> children = new HashMap<>();
        parents.forEach(invoice ->
                children.put(invoice, meaning.apply(found.getOrDefault(invoice.id(), List.of()))));
        return children;
    }
}
