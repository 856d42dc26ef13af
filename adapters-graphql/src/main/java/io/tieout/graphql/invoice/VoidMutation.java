package io.tieout.graphql.invoice;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Receipt;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ActViews.ActView;
import io.tieout.application.invoice.InvoiceCommand.VoidInvoice;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** {@code voidInvoice}: at once for what has not landed, by asking a second person for the rest. */
@Controller
public final class VoidMutation {

    private final Orders orders;
    private final InvoiceViews invoices;
    private final ActViews acts;
    private final Ids ids;

    public VoidMutation(Orders orders, InvoiceViews invoices, ActViews acts, Ids ids) {
        this.orders = orders;
        this.invoices = invoices;
        this.acts = acts;
        this.ids = ids;
    }

    /** The invoice, and the act that waits if a second person is needed. */
    private record Answer(InvoiceView invoice, @Nullable ActView act) {}

    @MutationMapping
    Payload voidInvoice(
            @Argument InvoiceOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> order(input.voidInvoice(), caller),
                receipt -> answer(receipt, Viewer.of(caller)));
    }

    static void wire(RuntimeWiring.Builder wiring) {
        Payload.wire(
                "VoidInvoicePayload",
                Answer.class,
                Map.of("invoice", Answer::invoice, "controlledAct", Answer::act),
                wiring);
    }

    /** an invoice that nobody sees is refused by its own rule */
    private Command order(VoidInvoice wish, Caller caller) {
        return invoices.find(Viewer.of(caller), wish.invoice())
                .map(seen -> new VoidAuthority(caller, ids).order(wish, seen))
                .orElse(wish);
    }

    private Answer answer(Receipt receipt, Viewer viewer) {
        return invoices.find(viewer, new InvoiceId(receipt.id()))
                .map(invoice -> new Answer(invoice, null))
                .orElseGet(() -> asked(new ControlledActId(receipt.id()), viewer));
    }

    private Answer asked(ControlledActId id, Viewer viewer) {
        ActView act = acts.find(viewer, id).orElseThrow();
        InvoiceId invoice = new InvoiceId(UUID.fromString(act.subject()));
        return new Answer(invoices.find(viewer, invoice).orElseThrow(), act);
    }
}
