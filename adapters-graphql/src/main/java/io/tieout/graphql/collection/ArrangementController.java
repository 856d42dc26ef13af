package io.tieout.graphql.collection;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.collection.ArrangementCommand;
import io.tieout.application.collection.ArrangementCommand.AgreeOnCollection;
import io.tieout.application.collection.ArrangementCommand.AnswerClaim;
import io.tieout.application.collection.ArrangementCommand.ArrangePause;
import io.tieout.application.collection.ArrangementCommand.ClaimPause;
import io.tieout.application.collection.ArrangementCommand.EndPause;
import io.tieout.application.collection.Collections;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.arrangement.PauseId;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes what people arrange with accounts that owe. */
@Controller
public final class ArrangementController {

    private final Orders orders;
    private final Collections collections;
    private final InvoiceViews invoices;
    private final Ids ids;

    public ArrangementController(
            Orders orders, Collections collections, InvoiceViews invoices, Ids ids) {
        this.orders = orders;
        this.collections = collections;
        this.invoices = invoices;
        this.ids = ids;
    }

    @MutationMapping
    Payload disputeInvoice(
            @Argument ArrangementInputs.Dispute input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                () ->
                        new ArrangePause(
                                debtorOf(input, caller), pauseId(), input.pause(), input.reason()));
    }

    @MutationMapping
    Payload recordPromiseToPay(
            @Argument ArrangementInputs.Promise input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                () -> new ArrangePause(input.account(), pauseId(), input.pause(), input.reason()));
    }

    @MutationMapping
    Payload disputeOwnInvoice(
            @Argument ArrangementInputs.OwnDispute input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                () -> new ClaimPause(own(caller), pauseId(), input.pause(), input.reason()));
    }

    @MutationMapping
    Payload promiseToPay(
            @Argument ArrangementInputs.OwnPromise input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                () -> new ClaimPause(own(caller), pauseId(), input.pause(), input.reason()));
    }

    @MutationMapping
    Payload answerClaim(
            @Argument ArrangementInputs.Answer input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                () ->
                        new AnswerClaim(
                                input.account(), input.pause(), input.reply(), input.reason()));
    }

    @MutationMapping
    Payload agreeOnInstalments(
            @Argument ArrangementInputs.Plan input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                () -> new ArrangePause(input.account(), pauseId(), input.pause(), input.reason()));
    }

    @MutationMapping
    Payload holdCollection(
            @Argument ArrangementInputs.Hold input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                () -> new ArrangePause(input.account(), pauseId(), input.pause(), input.reason()));
    }

    @MutationMapping
    Payload endCollectionPause(
            @Argument ArrangementInputs.EndOfPause input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                () -> new EndPause(input.account(), input.pause(), input.on(), input.reason()));
    }

    @MutationMapping
    Payload agreeOnCollection(
            @Argument ArrangementInputs.Terms input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                () -> new AgreeOnCollection(input.account(), input.terms(), input.reason()));
    }

    private Payload place(
            DataFetchingEnvironment mutation,
            Caller caller,
            Supplier<? extends ArrangementCommand> command) {
        // Read once more for the answer: a key that is known keeps the first command's account.
        return orders.place(mutation, caller, command, _ -> shown(command.get().account(), caller));
    }

    private Object shown(AccountId account, Caller caller) {
        return Objects.requireNonNull(
                collections.of(Viewer.of(caller), Set.of(account)).get(account));
    }

    /** the role counts for nothing without an account */
    private static AccountId own(Caller caller) {
        return caller.confinedTo().orElseThrow();
    }

    private PauseId pauseId() {
        return new PauseId(ids.next());
    }

    /** who owes the invoice */
    private AccountId debtorOf(ArrangementInputs.Dispute input, Caller caller) {
        return invoices.find(Viewer.of(caller), input.invoice())
                .map(invoice -> invoice.content().account())
                .orElseThrow(() ->
                        new InputRefused(
                                InputCode.INVOICE_NOT_FOUND,
                                "invoiceId",
                                "there is no invoice '" + input.invoiceId() + "'; check the id"));
    }
}
