package io.tieout.graphql.ledger;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.ledger.LedgerViews.AccountBalance;
import io.tieout.application.ledger.LedgerViews.CurrencyBalance;
import io.tieout.application.ledger.LedgerViews.HomeBalance;
import io.tieout.application.ledger.LedgerViews.JournalView;
import io.tieout.application.ledger.LedgerViews.PostingView;
import io.tieout.application.ledger.Statements.InvoiceStanding;
import io.tieout.application.ledger.Statements.Line;
import io.tieout.application.ledger.Statements.Statement;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.money.Currency;
import io.tieout.graphql.ledger.LedgerQueries.TrialBalance;
import io.tieout.graphql.schema.Fields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of trial balances and ledger entries come from. */
public final class LedgerWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        balances(wiring);
        entries(wiring);
        statements(wiring);
    }

    private static void balances(RuntimeWiring.Builder wiring) {
        Fields.of("TrialBalance", TrialBalance.class)
                .field("asOf", TrialBalance::asOf)
                .field("currencies", TrialBalance::currencies)
                .into(wiring);
        Fields.of("HomeBalance", HomeBalance.class)
                .field("currency", home -> home.balance().currency().code())
                .field("accounts", home -> home.balance().accounts())
                .field("debits", home -> home.balance().debits())
                .field("credits", home -> home.balance().credits())
                .field("notConverted", home -> codes(home.notConverted()))
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
                .field("home", balance -> balance.home().orElse(null))
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
                .field("home", PostingView::home)
                .into(wiring);
    }

    private static void statements(RuntimeWiring.Builder wiring) {
        Fields.of("AccountStatement", Statement.class)
                .field("currency", statement -> statement.currency().code())
                .field("opening", Statement::opening)
                .field("lines", Statement::lines)
                .field("closing", Statement::closing)
                .into(wiring);
        Fields.of("StatementLine", Line.class)
                .field("entryId", line -> line.entry().value().toString())
                .field("reason", Line::reason)
                .field("effectiveOn", Line::on)
                .field("recordedAt", Line::recordedAt)
                .field("document", line -> EntryDocument.id(line.reason(), line.cause()))
                .field("documentVersion", line -> Math.toIntExact(line.cause().version()))
                .field("amount", Line::amount)
                .field("balance", Line::balance)
                .into(wiring);
        Fields.of("InvoiceStanding", InvoiceStanding.class)
                .field("charged", InvoiceStanding::charged)
                .field("settled", InvoiceStanding::settled)
                .field("open", InvoiceStanding::open)
                .into(wiring);
    }

    private static List<String> codes(List<Currency> currencies) {
        return currencies.stream().map(Currency::code).toList();
    }

    private static @Nullable String orNull(Optional<JournalId> id) {
        return id.map(known -> known.value().toString()).orElse(null);
    }
}
