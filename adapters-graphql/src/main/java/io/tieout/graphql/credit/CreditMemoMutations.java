package io.tieout.graphql.credit;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes of credit memos. */
@Controller
public final class CreditMemoMutations {

    private final Orders orders;
    private final CreditMemoViews credits;
    private final Ids ids;

    public CreditMemoMutations(Orders orders, CreditMemoViews credits, Ids ids) {
        this.orders = orders;
        this.credits = credits;
        this.ids = ids;
    }

    @MutationMapping
    Payload draftCreditMemo(
            @Argument DraftCreditMemoInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, () -> input.command(new CreditMemoId(ids.next())));
    }

    @MutationMapping
    Payload submitCreditMemo(
            @Argument CreditMemoOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::submit);
    }

    @MutationMapping
    Payload rejectCreditMemo(
            @Argument CreditMemoOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::reject);
    }

    @MutationMapping
    Payload discardCreditMemo(
            @Argument CreditMemoOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::discard);
    }

    @MutationMapping
    Payload approveAndPushCreditMemo(
            @Argument CreditMemoOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::approveAndPush);
    }

    @MutationMapping
    Payload applyCreditMemo(
            @Argument ApplyCreditMemoInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, () -> input.command(ids.next()));
    }

    private Payload place(
            DataFetchingEnvironment mutation, Caller caller, Supplier<? extends Command> command) {
        return orders.place(
                mutation,
                caller,
                command,
                receipt ->
                        credits.find(Viewer.of(caller), new CreditMemoId(receipt.id()))
                                .orElseThrow());
    }
}
