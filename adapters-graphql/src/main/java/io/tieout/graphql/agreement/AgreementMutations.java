package io.tieout.graphql.agreement;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.agreement.AgreementCommand.ApproveAgreement;
import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.agreement.AgreementViews.AgreementView;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Receipt;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Makes and approves agreements, counts what is delivered, and asks for changes. */
@Controller
public final class AgreementMutations {

    private final Orders orders;
    private final AgreementViews agreements;
    private final ActViews acts;
    private final Ids ids;

    public AgreementMutations(Orders orders, AgreementViews agreements, ActViews acts, Ids ids) {
        this.orders = orders;
        this.agreements = agreements;
        this.acts = acts;
        this.ids = ids;
    }

    @MutationMapping
    Payload draftAgreement(
            @Argument DraftAgreementInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, () -> input.command(new AgreementId(ids.next())));
    }

    /** The input of {@code approveAgreement}. */
    record ApproveInput(String agreementId, @Nullable Integer expectedVersion) {
        ApproveAgreement command() {
            return new ApproveAgreement(
                    InputIds.agreement(agreementId, "agreementId"),
                    Orders.expected(expectedVersion));
        }
    }

    @MutationMapping
    Payload approveAgreement(
            @Argument ApproveInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::command);
    }

    @MutationMapping
    Payload acceptMilestone(
            @Argument WorkInputs.Accept input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::command);
    }

    @MutationMapping
    Payload withdrawMilestone(
            @Argument WorkInputs.Withdraw input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::command);
    }

    @MutationMapping
    Payload logTime(
            @Argument WorkInputs.Log input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::command);
    }

    @MutationMapping
    Payload correctTime(
            @Argument WorkInputs.Correct input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::command);
    }

    /** The input of {@code requestAmendment}. */
    record AmendmentInput(String agreementId, ChangeInput change, String reason) {
        Act act() {
            return new Act.AmendAgreement(
                    InputIds.agreement(agreementId, "agreementId"), change.read("change"));
        }
    }

    @MutationMapping
    Payload requestAmendment(
            @Argument AmendmentInput input,
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

    private Payload place(
            DataFetchingEnvironment mutation, Caller caller, Supplier<? extends Command> command) {
        return orders.place(mutation, caller, command, receipt -> changed(receipt, caller));
    }

    private AgreementView changed(Receipt receipt, Caller caller) {
        return agreements.find(Viewer.of(caller), new AgreementId(receipt.id())).orElseThrow();
    }
}
