package io.tieout.graphql.collection;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.collection.Collections.CollectionView;
import io.tieout.application.collection.RulebookCommand.DropShadowPolicy;
import io.tieout.application.collection.RulebookCommand.PromotePolicy;
import io.tieout.application.collection.RulebookCommand.TryOutPolicy;
import io.tieout.application.collection.Rulebooks;
import io.tieout.application.collection.Rulebooks.SavedPolicy;
import io.tieout.application.collection.ShadowPolicies;
import io.tieout.application.collection.ShadowPolicies.ShadowView;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ActViews.ActView;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.collection.rulebook.Shadow;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Rules on trial: shows them, takes new ones, and lets them count. */
@Controller
public final class ShadowController {

    /** what is on trial has no version yet */
    private static final int NO_VERSION = 0;

    private final ShadowPolicies shadows;
    private final Rulebooks books;
    private final ActViews acts;
    private final Orders orders;
    private final Ids ids;

    public ShadowController(
            ShadowPolicies shadows, Rulebooks books, ActViews acts, Orders orders, Ids ids) {
        this.shadows = shadows;
        this.books = books;
        this.acts = acts;
        this.orders = orders;
        this.ids = ids;
    }

    /** The input of {@code tryOutPolicy}. */
    record TryOutInput(PolicyInput policy, String reason) {}

    /** The input of {@code dropShadowPolicy}. */
    record DropInput(int number, String reason) {}

    /** The input of {@code promotePolicy}. */
    record PromoteInput(int number, int fromVersion, LocalDate effectiveFrom, String reason) {}

    /** What became of it: it counts, or waits for an approver. */
    record Promoted(Optional<SavedPolicy> policy, Optional<ActView> act) {}

    @QueryMapping
    List<Shadow> shadowPolicies(@ContextValue Caller caller) {
        return shadows.of(caller.tenant());
    }

    @MutationMapping
    Payload tryOutPolicy(
            @Argument TryOutInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> {
                    CollectionPolicy wanted = input.policy().read(NO_VERSION, "policy");
                    return new TryOutPolicy(wanted.accountClass(), wanted.rules(), input.reason());
                },
                _ ->
                        shadows.of(caller.tenant()).stream()
                                .filter(each ->
                                        each.accountClass().equals(input.policy().accountClass()))
                                .findFirst()
                                .orElseThrow());
    }

    @MutationMapping
    Payload dropShadowPolicy(
            @Argument DropInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new DropShadowPolicy(input.number(), input.reason()),
                _ -> shadows.of(caller.tenant()));
    }

    /** what charges fees by itself needs a second person, here as anywhere */
    @MutationMapping
    Payload promotePolicy(
            @Argument PromoteInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> order(input, caller),
                receipt -> {
                    Viewer viewer = Viewer.of(caller);
                    Optional<ActView> act = acts.find(viewer, new ControlledActId(receipt.id()));
                    return new Promoted(
                            act.isPresent()
                                    ? Optional.empty()
                                    : books.policy(viewer, input.fromVersion() + 1),
                            act);
                });
    }

    /** nobody's business but the house's */
    @BatchMapping(typeName = "Collection")
    Map<CollectionView, ShadowView> shadow(
            List<CollectionView> parents, @ContextValue Caller caller) {
        if (caller.confinedTo().isPresent()) {
            return Map.of();
        }
        Map<AccountId, ShadowView> found = shadows.beside(caller.tenant(), parents);
        Map<CollectionView, ShadowView> shown = new HashMap<>();
        for (CollectionView parent : parents) {
            Optional.ofNullable(found.get(parent.account()))
                    .ifPresent(shadow -> shown.put(parent, shadow));
        }
        return shown;
    }

    private Command order(PromoteInput input, Caller caller) {
        return shadows.of(caller.tenant()).stream()
                .filter(each -> each.number() == input.number())
                .filter(each -> !each.rules().fees().isEmpty())
                .findFirst()
                .<Command>map(shadow ->
                        new RequestAct(
                                new ControlledActId(ids.next()),
                                new Act.ChangeCollectionPolicy(
                                        RulebookId.of(caller.tenant()),
                                        shadow.promoted(
                                                input.fromVersion() + 1, input.effectiveFrom())),
                                input.reason()))
                .orElseGet(() ->
                        new PromotePolicy(
                                input.number(),
                                input.fromVersion(),
                                input.effectiveFrom(),
                                input.reason()));
    }
}
