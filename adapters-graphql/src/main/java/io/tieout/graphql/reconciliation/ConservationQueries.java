package io.tieout.graphql.reconciliation;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.credit.CreditConservation;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.payment.PaymentConservation.By;
import io.tieout.application.payment.PaymentConservation.Line;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Money;
import io.tieout.graphql.schema.Batch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows where the money of all payments and credit memos is. */
@Controller
public final class ConservationQueries {

    private final PaymentConservation conservation;
    private final CreditConservation credits;
    private final AccountViews accounts;

    public ConservationQueries(
            PaymentConservation conservation, CreditConservation credits, AccountViews accounts) {
        this.conservation = conservation;
        this.credits = credits;
        this.accounts = accounts;
    }

    @QueryMapping
    List<Line> paymentConservation(
            @Argument LocalDate asOf,
            @Argument @Nullable Instant knownAt,
            @Argument By by,
            @ContextValue Caller caller) {
        return conservation.lines(Viewer.of(caller), asOf, Optional.ofNullable(knownAt), by);
    }

    @QueryMapping
    List<CreditConservation.Line> creditMemoConservation(@ContextValue Caller caller) {
        return credits.lines(Viewer.of(caller));
    }

    @BatchMapping(typeName = "PaymentConservation")
    Map<Line, AccountView> account(List<Line> parents, @ContextValue Caller caller) {
        List<Line> known = parents.stream().filter(line -> line.account().isPresent()).toList();
        return Batch.load(
                known,
                line -> line.account().orElseThrow(),
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    @BatchMapping(typeName = "Account")
    Map<AccountView, Money> unappliedCredit(
            List<AccountView> parents, @ContextValue Caller caller) {
        Set<AccountId> ids = parents.stream().map(AccountView::id).collect(Collectors.toSet());
        Map<AccountId, Money> found = conservation.unlinked(Viewer.of(caller), ids);
        Map<AccountView, Money> children = new HashMap<>();
        parents.stream()
                .filter(account -> found.containsKey(account.id()))
                .forEach(account -> children.put(account, found.get(account.id())));
        return children;
    }
}
