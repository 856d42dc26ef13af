package io.tieout.graphql.ledger;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.ledger.LedgerViews.AccountBalance;
import io.tieout.application.ledger.LedgerViews.CurrencyBalance;
import io.tieout.application.ledger.LedgerViews.JournalView;
import io.tieout.application.ledger.LedgerViews.PostingView;
import io.tieout.domain.ledger.JournalId;
import io.tieout.graphql.ledger.LedgerQueries.TrialBalance;
import io.tieout.graphql.schema.Fields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of trial balances and ledger entries come from. */
public final class LedgerWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        balances(wiring);
        entries(wiring);
    }

    private static void balances(RuntimeWiring.Builder wiring) {
        Fields.of("TrialBalance", TrialBalance.class)
                .field("asOf", TrialBalance::asOf)
                .field("currencies", TrialBalance::currencies)
                .into(wiring);
        Fields.of("CurrencyBalance", CurrencyBalance.class)
                .field("currency", book -> book.currency().code())
                .field("accounts", CurrencyBalance::accounts)
                .field("debits", CurrencyBalance::debits)
                .field("credits", CurrencyBalance::credits)
                .into(wiring);
        Fields.of("LedgerAccountBalance", AccountBalance.class)
                .field("account", AccountBalance::account)
                .field("debits", AccountBalance::debits)
                .field("credits", AccountBalance::credits)
                .field("balance", AccountBalance::balance)
                .into(wiring);
    }

    private static void entries(RuntimeWiring.Builder wiring) {
        Fields.of("LedgerEntry", JournalView.class)
                .field("entryId", entry -> entry.id().value().toString())
                .field("kind", JournalView::kind)
                .field("reason", JournalView::reason)
                .field("effectiveOn", JournalView::on)
                .field("recordedAt", JournalView::recordedAt)
                .field("recordedBy", JournalView::by)
                .field("document", EntryDocument::id)
                .field("documentVersion", entry -> Math.toIntExact(entry.cause().version()))
                .field("reverses", entry -> orNull(entry.reverses()))
                .field("reversedBy", entry -> orNull(entry.reversedBy()))
                .field("postings", JournalView::postings)
                .into(wiring);
        Fields.of("LedgerPosting", PostingView.class)
                .field("account", PostingView::account)
                .field("className", posting -> Fields.orNull(posting.className()))
                .field("side", PostingView::side)
                .field("amount", PostingView::amount)
                .into(wiring);
    }

    private static @Nullable String orNull(Optional<JournalId> id) {
        return id.map(known -> known.value().toString()).orElse(null);
    }
}
