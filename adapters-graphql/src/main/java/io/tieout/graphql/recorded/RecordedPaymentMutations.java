package io.tieout.graphql.recorded;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Receipt;
import io.tieout.application.recorded.RecordedPaymentCommand.ResolveSuspectedDuplicate;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.recorded.RecordedPaymentViews.RecordedPaymentView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Records payments, and says of two whether they are one. */
@Controller
public final class RecordedPaymentMutations {

    private final Orders orders;
    private final RecordedPaymentViews recorded;

    public RecordedPaymentMutations(Orders orders, RecordedPaymentViews recorded) {
        this.orders = orders;
        this.recorded = recorded;
    }

    @MutationMapping
    Payload recordPayment(
            @Argument RecordPaymentInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(mutation, caller, input::command, receipt -> changed(receipt, caller));
    }

    /** Whether two payments are one, as a client says it. */
    enum Decision {
        SAME,
        DIFFERENT
    }

    /** The input of {@code resolveSuspectedDuplicate}. */
    record ResolveInput(
            String recordedPaymentId, String paymentId, Decision decision, String reason) {

        ResolveSuspectedDuplicate command() {
            return new ResolveSuspectedDuplicate(
                    InputIds.recordedPayment(recordedPaymentId, "recordedPaymentId"),
                    InputIds.payment(paymentId, "paymentId"),
                    decision == Decision.SAME,
                    reason);
        }
    }

    @MutationMapping
    Payload resolveSuspectedDuplicate(
            @Argument ResolveInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(mutation, caller, input::command, receipt -> changed(receipt, caller));
    }

    private RecordedPaymentView changed(Receipt receipt, Caller caller) {
        return recorded.find(Viewer.of(caller), new RecordedPaymentId(receipt.id())).orElseThrow();
    }
}
