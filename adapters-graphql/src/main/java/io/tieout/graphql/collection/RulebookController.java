package io.tieout.graphql.collection;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.collection.RulebookCommand.SaveCollectionPolicy;
import io.tieout.application.collection.RulebookCommand.SaveFeeCap;
import io.tieout.application.collection.Rulebooks;
import io.tieout.application.collection.Rulebooks.SavedCap;
import io.tieout.application.collection.Rulebooks.SavedPolicy;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows collection policies and the caps of fees, and takes new ones. */
@Controller
public final class RulebookController {

    private final Rulebooks books;
    private final ActViews acts;
    private final Orders orders;
    private final TenantClock clock;
    private final Ids ids;

    public RulebookController(
            Rulebooks books, ActViews acts, Orders orders, TenantClock clock, Ids ids) {
        this.books = books;
        this.acts = acts;
        this.orders = orders;
        this.clock = clock;
        this.ids = ids;
    }

    /** The input of {@code saveCollectionPolicy} and {@code proposeCollectionPolicy}. */
    record SavePolicyInput(int fromVersion, PolicyInput policy, String reason) {

        CollectionPolicy version() {
            return policy.read(fromVersion + 1, "policy");
        }
    }

    @QueryMapping
    Connection collectionPolicies(
            @Argument @Nullable String accountClass,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(
                books.policies(Viewer.of(caller), Optional.ofNullable(accountClass), page), page);
    }

    @QueryMapping
    List<SavedCap> feeCaps(@ContextValue Caller caller) {
        return books.caps(Viewer.of(caller));
    }

    @MutationMapping
    Payload saveCollectionPolicy(
            @Argument SavePolicyInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new SaveCollectionPolicy(input.version(), input.reason()),
                _ -> books.policy(Viewer.of(caller), input.fromVersion() + 1).orElseThrow());
    }

    @MutationMapping
    Payload proposeCollectionPolicy(
            @Argument SavePolicyInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () ->
                        new RequestAct(
                                new ControlledActId(ids.next()),
                                new Act.ChangeCollectionPolicy(
                                        RulebookId.of(caller.tenant()), input.version()),
                                input.reason()),
                receipt ->
                        acts.find(Viewer.of(caller), new ControlledActId(receipt.id()))
                                .orElseThrow());
    }

    @MutationMapping
    Payload saveFeeCap(
            @Argument FeeCapInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new SaveFeeCap(input.cap(), input.source()),
                _ -> feeCaps(caller));
    }

    /** one look at all versions says it of every row */
    @BatchMapping(typeName = "CollectionPolicy")
    Map<SavedPolicy, Boolean> isInForce(List<SavedPolicy> parents, @ContextValue Caller caller) {
        CollectionPolicies all = books.of(caller.tenant()).policies();
        LocalDate today = clock.today(caller.tenant());
        Map<SavedPolicy, Boolean> inForce = new HashMap<>();
        for (SavedPolicy parent : parents) {
            inForce.put(
                    parent,
                    all.inForce(parent.policy().accountClass(), today)
                            .filter(parent.policy()::equals)
                            .isPresent());
        }
        return inForce;
    }
}
