package io.tieout.graphql.credit;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.access.Permissions;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Asks that what an invoice still owes be written off, and shows what was. */
@Controller
public final class WriteOffController {

    private final Orders orders;
    private final CreditMemoViews credits;
    private final ActViews acts;
    private final Ids ids;

    public WriteOffController(Orders orders, CreditMemoViews credits, ActViews acts, Ids ids) {
        this.orders = orders;
        this.credits = credits;
        this.acts = acts;
        this.ids = ids;
    }

    /** The input of {@code writeOffInvoice}. */
    record WriteOffInvoiceInput(
            String invoiceId, String number, LocalDate issuedOn, String reason) {

        Act act() {
            return new Act.WriteOffInvoice(
                    InputIds.invoice(invoiceId, "invoiceId"), number, issuedOn);
        }
    }

    @MutationMapping
    Payload writeOffInvoice(
            @Argument WriteOffInvoiceInput input,
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

    /** What was given up is between the books and the staff. */
    @BatchMapping(typeName = "Invoice")
    Map<InvoiceView, Money> writtenOff(List<InvoiceView> parents, @ContextValue Caller caller) {
        if (!Permissions.allows(caller, "creditMemoPlan")) {
            return Map.of();
        }
        Set<InvoiceId> wanted = parents.stream().map(InvoiceView::id).collect(Collectors.toSet());
        Map<InvoiceId, List<CreditMemoView>> found = credits.ofInvoices(Viewer.of(caller), wanted);
        Map<InvoiceView, Money> children = new HashMap<>();
        for (InvoiceView invoice : parents) {
            found.getOrDefault(invoice.id(), List.of()).stream()
                    .filter(memo -> memo.content().isWriteOff() && !memo.documentId().isEmpty())
                    .map(memo -> memo.charged().minus(memo.left()))
                    .filter(Money::isPositive)
                    .reduce(Money::plus)
                    .ifPresent(sum -> children.put(invoice, sum));
        }
        return children;
    }
}
