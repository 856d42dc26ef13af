package io.tieout.graphql.closing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.closing.ClosePack;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.closing.ClosingViews.KeptPack;
import io.tieout.application.closing.ClosingViews.MonthView;
import io.tieout.application.command.Caller;
import io.tieout.application.ledger.LedgerViews;
import io.tieout.application.ledger.LedgerViews.JournalFilter;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.schema.Connection;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a month was closed with, whether a copy is that, and what came into the month since. */
@Controller
public final class PackQueries {

    private final ClosingViews closings;
    private final LedgerViews ledger;

    public PackQueries(ClosingViews closings, LedgerViews ledger) {
        this.closings = closings;
        this.ledger = ledger;
    }

    /** A document held against the month that it is said to be of. */
    record Verification(MonthView month, String hash) {

        boolean isSigned() {
            return hash.equals(month.packHash());
        }
    }

    @QueryMapping
    Optional<KeptPack> closePack(@Argument LocalDate month, @ContextValue Caller caller) {
        return closings.pack(Viewer.of(caller), YearMonth.from(month));
    }

    @QueryMapping
    Optional<Verification> verifyClosePack(
            @Argument LocalDate month, @Argument String document, @ContextValue Caller caller) {
        return month(caller, YearMonth.from(month))
                .map(closed ->
                        new Verification(closed, ClosePack.hashOf(document.getBytes(UTF_8))));
    }

    @SchemaMapping(typeName = "ClosePack")
    Connection changedSince(
            KeptPack pack,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        YearMonth month = pack.pack().month();
        JournalFilter since =
                new JournalFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(month.atEndOfMonth()),
                        Optional.empty(),
                        month(caller, month).flatMap(MonthView::closedAt));
        return Connection.of(ledger.journals(Viewer.of(caller), since, page), page);
    }

    /** empty while it was never closed with a pack */
    private Optional<MonthView> month(Caller caller, YearMonth month) {
        return closings.months(Viewer.of(caller), Year.of(month.getYear())).stream()
                .filter(view -> view.month().equals(month))
                .filter(view -> !view.packHash().isEmpty())
                .findFirst();
    }
}
