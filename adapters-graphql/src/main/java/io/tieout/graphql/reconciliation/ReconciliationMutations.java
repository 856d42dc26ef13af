package io.tieout.graphql.reconciliation;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.payment.PaymentId;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Decisions about money that waits for a person. */
@Controller
public final class ReconciliationMutations {

    private final Orders orders;
    private final PaymentViews payments;
    private final ActViews acts;
    private final Ids ids;

    public ReconciliationMutations(Orders orders, PaymentViews payments, ActViews acts, Ids ids) {
        this.orders = orders;
        this.payments = payments;
        this.acts = acts;
        this.ids = ids;
    }

    @MutationMapping
    Payload leavePayment(
            @Argument RowInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::leave);
    }

    @MutationMapping
    Payload creditPayment(
            @Argument RowInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::credit);
    }

    @MutationMapping
    Payload undoPaymentCredit(
            @Argument RowInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::undoCredit);
    }

    @MutationMapping
    Payload ignorePayment(
            @Argument RowInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new RequestAct(new ControlledActId(ids.next()), input.ignore(), input.why()),
                receipt ->
                        acts.find(Viewer.of(caller), new ControlledActId(receipt.id()))
                                .orElseThrow());
    }

    @MutationMapping
    Payload undoPaymentIgnore(
            @Argument RowInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::undoIgnore);
    }

    @MutationMapping
    Payload matchPayment(
            @Argument MatchInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, () -> input.command(ids.next()));
    }

    @MutationMapping
    Payload undoMatch(
            @Argument RowInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, () -> input.undoMatch(ids.next()));
    }

    private Payload place(
            DataFetchingEnvironment mutation, Caller caller, Supplier<? extends Command> command) {
        return orders.place(
                mutation,
                caller,
                command,
                receipt ->
                        payments.find(Viewer.of(caller), new PaymentId(receipt.id()))
                                .orElseThrow());
    }
}
