package io.tieout.graphql.accountaccess;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.accountaccess.AccessRulesCommand.SetAccessRules;
import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.accountaccess.AccessViews.AccessView;
import io.tieout.application.accountaccess.AccessViews.PayAddress;
import io.tieout.application.collection.ArrangementCommand.EndAccessOverride;
import io.tieout.application.collection.ArrangementCommand.OverrideAccess;
import io.tieout.application.command.Caller;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.access.Feature;
import io.tieout.domain.access.WhenInDoubt;
import io.tieout.domain.account.AccountId;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows what accounts may do, and takes what people decide about it. */
@Controller
public final class AccessController {

    private final Orders orders;
    private final AccessViews views;
    private final AccountViews accounts;
    private final TenantClock clock;

    public AccessController(
            Orders orders, AccessViews views, AccountViews accounts, TenantClock clock) {
        this.orders = orders;
        this.views = views;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The input of {@code overrideAccess}. */
    record OverrideAccessInput(
            String accountId, AccessLevel level, Instant untilAt, String reason) {

        AccountId account() {
            return InputIds.account(accountId, "accountId");
        }
    }

    /** The input of {@code endAccessOverride}. */
    record EndAccessOverrideInput(String accountId, String reason) {

        AccountId account() {
            return InputIds.account(accountId, "accountId");
        }
    }

    /** The input of {@code setAccessRules}. */
    record SetAccessRulesInput(WhenInDoubt whenInDoubt, List<FeatureRuleInput> features) {

        AccessRules rules() {
            return new AccessRules(
                    whenInDoubt,
                    features.stream()
                            .map(each -> new Feature(each.feature(), each.closedAt()))
                            .toList());
        }
    }

    /** One feature of that input. */
    record FeatureRuleInput(String feature, AccessLevel closedAt) {}

    /** A feature, open or closed. */
    record FeatureAccess(String feature, boolean isOpen) {}

    @QueryMapping
    Optional<ShownAccess> access(@Argument String accountId, @ContextValue Caller caller) {
        return GlobalId.account(accountId)
                .flatMap(id -> accounts.find(Viewer.of(caller), id))
                .map(account -> shown(account.id(), caller));
    }

    @QueryMapping
    AccessRules accessRules(@ContextValue Caller caller) {
        return views.rules(Viewer.of(caller)).rules();
    }

    @MutationMapping
    Payload overrideAccess(
            @Argument OverrideAccessInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () ->
                        new OverrideAccess(
                                input.account(), input.level(), input.untilAt(), input.reason()),
                _ -> shown(input.account(), caller));
    }

    @MutationMapping
    Payload endAccessOverride(
            @Argument EndAccessOverrideInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new EndAccessOverride(input.account(), input.reason()),
                _ -> shown(input.account(), caller));
    }

    @MutationMapping
    Payload setAccessRules(
            @Argument SetAccessRulesInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new SetAccessRules(input.rules()),
                _ -> accessRules(caller));
    }

    @BatchMapping(typeName = "Account")
    Map<AccountView, ShownAccess> access(List<AccountView> parents, @ContextValue Caller caller) {
        Map<AccountId, ShownAccess> found =
                shown(parents.stream().map(AccountView::id).collect(Collectors.toSet()), caller);
        Map<AccountView, ShownAccess> access = new HashMap<>();
        parents.forEach(parent ->
                access.put(parent, found.getOrDefault(parent.id(), untouched(parent.id()))));
        return access;
    }

    @BatchMapping(typeName = "AccountAccess")
    Map<ShownAccess, List<FeatureAccess>> features(
            List<ShownAccess> parents, @ContextValue Caller caller) {
        List<Feature> features = accessRules(caller).features();
        Map<ShownAccess, List<FeatureAccess>> shown = new HashMap<>();
        parents.forEach(parent ->
                shown.put(
                        parent,
                        features.stream()
                                .map(each ->
                                        new FeatureAccess(
                                                each.name(), each.isOpenAt(parent.level())))
                                .toList()));
        return shown;
    }

    @BatchMapping(typeName = "AccountAccess")
    Map<ShownAccess, String> payLink(List<ShownAccess> parents, @ContextValue Caller caller) {
        Map<AccountId, PayAddress> addresses =
                views.payAddresses(
                        Viewer.of(caller),
                        parents.stream()
                                .filter(parent -> parent.toLift().isPresent())
                                .map(ShownAccess::account)
                                .collect(Collectors.toSet()));
        Map<ShownAccess, String> links = new HashMap<>();
        for (ShownAccess parent : parents) {
            parent.payLink(Optional.ofNullable(addresses.get(parent.account())))
                    .ifPresent(link -> links.put(parent, link));
        }
        return links;
    }

    /** Reasons are written by staff for staff. */
    @SchemaMapping(typeName = "AccessOverride")
    Optional<String> reason(AccessOverride override, @ContextValue Caller caller) {
        return caller.confinedTo().isPresent() ? Optional.empty() : Optional.of(override.reason());
    }

    @SchemaMapping(typeName = "AccessOverride")
    Optional<String> by(AccessOverride override, @ContextValue Caller caller) {
        return caller.confinedTo().isPresent()
                ? Optional.empty()
                : Optional.of(override.by().value());
    }

    private ShownAccess shown(AccountId account, Caller caller) {
        return shown(Set.of(account), caller).getOrDefault(account, untouched(account));
    }

    private Map<AccountId, ShownAccess> shown(Set<AccountId> wanted, Caller caller) {
        Instant now = clock.now(caller.tenant());
        return views.ofAccounts(Viewer.of(caller), wanted).stream()
                .collect(
                        Collectors.toMap(
                                AccessView::account,
                                view -> new ShownAccess(view.account(), view.access().asOf(now))));
    }

    private static ShownAccess untouched(AccountId account) {
        return new ShownAccess(account, AccountAccess.unborn());
    }
}
