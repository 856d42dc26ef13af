package io.tieout.graphql.feeinvoice;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.feeinvoice.LateFeeViews;
import io.tieout.application.feeinvoice.LateFeeViews.LateFeeView;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** {@code lateFees} and {@code waiveFee}. */
@Controller
public final class LateFeeController {

    private final LateFeeViews fees;
    private final InvoiceViews invoices;
    private final ActViews acts;
    private final Orders orders;
    private final Ids ids;

    public LateFeeController(
            LateFeeViews fees, InvoiceViews invoices, ActViews acts, Orders orders, Ids ids) {
        this.fees = fees;
        this.invoices = invoices;
        this.acts = acts;
        this.orders = orders;
        this.ids = ids;
    }

    /** The input of {@code waiveFee}. */
    record WaiveFeeInput(String invoiceId, String number, LocalDate issuedOn, String reason) {

        Act act() {
            return new Act.WaiveFee(InputIds.invoice(invoiceId, "invoiceId"), number, issuedOn);
        }
    }

    @QueryMapping
    Connection lateFees(
            @Argument String accountId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(
                GlobalId.account(accountId)
                        .map(account -> fees.ofAccount(Viewer.of(caller), account, page))
                        .orElse(new Page<>(List.<Page.Row<LateFeeView>>of(), false)),
                page);
    }

    @BatchMapping(typeName = "LateFee")
    Map<LateFeeView, InvoiceView> document(List<LateFeeView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                LateFeeView::document,
                wanted -> invoices.findAll(Viewer.of(caller), wanted),
                InvoiceView::id);
    }

    @BatchMapping(typeName = "LateFee")
    Map<LateFeeView, InvoiceView> overdueInvoice(
            List<LateFeeView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                (LateFeeView fee) -> fee.invoice().overdue(),
                wanted -> invoices.findAll(Viewer.of(caller), wanted),
                InvoiceView::id);
    }

    @MutationMapping
    Payload waiveFee(
            @Argument WaiveFeeInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new RequestAct(new ControlledActId(ids.next()), input.act(), input.reason()),
                receipt ->
                        acts.find(Viewer.of(caller), new ControlledActId(receipt.id()))
                                .orElseThrow());
    }
}
