package io.tieout.graphql.ledger;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.ledger.LedgerViews;
import io.tieout.application.ledger.LedgerViews.CurrencyBalance;
import io.tieout.application.ledger.LedgerViews.HomeBalance;
import io.tieout.application.ledger.LedgerViews.JournalFilter;
import io.tieout.application.ledger.LedgerViews.JournalView;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** {@code trialBalance} and {@code ledgerEntries}. */
@Controller
public final class LedgerQueries {

    /** What stood on a day. */
    record TrialBalance(
            LocalDate asOf, Optional<Instant> knownAt, List<CurrencyBalance> currencies) {}

    private final LedgerViews ledger;
    private final AccountViews accounts;

    public LedgerQueries(LedgerViews ledger, AccountViews accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    @QueryMapping
    TrialBalance trialBalance(
            @Argument LocalDate asOf,
            @Argument @Nullable Instant knownAt,
            @ContextValue Caller caller) {
        Optional<Instant> known = Optional.ofNullable(knownAt);
        return new TrialBalance(asOf, known, ledger.trialBalance(Viewer.of(caller), asOf, known));
    }

    @SchemaMapping(typeName = "TrialBalance")
    Optional<HomeBalance> home(TrialBalance balance, @ContextValue Caller caller) {
        return ledger.homeBalance(Viewer.of(caller), balance.asOf(), balance.knownAt());
    }

    @QueryMapping
    Connection ledgerEntries(
            @Argument @Nullable LedgerAccount account,
            @Argument @Nullable String customer,
            @Argument @Nullable String document,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate until,
            @Argument @Nullable Instant knownAt,
            @Argument @Nullable Instant learntAfter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        Optional<AccountId> whose = Optional.ofNullable(customer).flatMap(GlobalId::account);
        Optional<UUID> subject = Optional.ofNullable(document).flatMap(EntryDocument::subject);
        if ((customer != null && whose.isEmpty()) || (document != null && subject.isEmpty())) {
            return Connection.of(new Page<>(List.<Page.Row<JournalView>>of(), false), page);
        }
        JournalFilter filter =
                new JournalFilter(
                        Optional.ofNullable(account),
                        whose,
                        subject,
                        Optional.ofNullable(from),
                        Optional.ofNullable(until),
                        Optional.ofNullable(knownAt),
                        Optional.ofNullable(learntAfter));
        return Connection.of(ledger.journals(Viewer.of(caller), filter, page), page);
    }

    @BatchMapping(typeName = "LedgerEntry")
    Map<JournalView, AccountView> customer(List<JournalView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                JournalView::customer,
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }
}
