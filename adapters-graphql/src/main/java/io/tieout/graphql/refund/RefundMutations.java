package io.tieout.graphql.refund;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Asks that money go back; a second person allows it. */
@Controller
public final class RefundMutations {

    private final Orders orders;
    private final ActViews acts;
    private final Ids ids;

    public RefundMutations(Orders orders, ActViews acts, Ids ids) {
        this.orders = orders;
        this.acts = acts;
        this.ids = ids;
    }

    @MutationMapping
    Payload refundCredit(
            @Argument RefundCreditInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return ask(mutation, caller, input::act, input.reason());
    }

    @MutationMapping
    Payload refundSale(
            @Argument RefundSaleInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return ask(mutation, caller, input::act, input.reason());
    }

    @MutationMapping
    Payload bouncePayment(
            @Argument BouncePaymentInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return ask(mutation, caller, input::act, input.reason());
    }

    private Payload ask(
            DataFetchingEnvironment mutation, Caller caller, Supplier<Act> act, String reason) {
        return orders.place(
                mutation,
                caller,
                () -> new RequestAct(new ControlledActId(ids.next()), act.get(), reason),
                receipt ->
                        acts.find(Viewer.of(caller), new ControlledActId(receipt.id()))
                                .orElseThrow());
    }
}
