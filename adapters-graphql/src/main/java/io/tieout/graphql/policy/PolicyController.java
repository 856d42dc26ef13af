package io.tieout.graphql.policy;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.time.Ids;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows the approval policy and takes proposals to change it. */
@Controller
public final class PolicyController {

    private final ApprovalPolicies policies;
    private final ActViews acts;
    private final Orders orders;
    private final Ids ids;

    public PolicyController(ApprovalPolicies policies, ActViews acts, Orders orders, Ids ids) {
        this.policies = policies;
        this.acts = acts;
        this.orders = orders;
        this.ids = ids;
    }

    @QueryMapping
    TenantPolicy approvalPolicy(@ContextValue Caller caller) {
        return TenantPolicy.of(Viewer.of(caller), policies);
    }

    @QueryMapping
    Connection approvalPolicyHistory(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(policies.history(Viewer.of(caller), page), page);
    }

    @MutationMapping
    Payload proposeApprovalPolicy(
            @Argument ProposalInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () ->
                        new RequestAct(
                                new ControlledActId(ids.next()),
                                input.act(caller.tenant()),
                                input.reason()),
                receipt ->
                        acts.find(Viewer.of(caller), new ControlledActId(receipt.id()))
                                .orElseThrow());
    }
}
