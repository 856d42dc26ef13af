package io.tieout.domain.deferral;

import static io.tieout.domain.deferral.DeferralExamples.ACCOUNT;
import static io.tieout.domain.deferral.DeferralExamples.BOOKS;
import static io.tieout.domain.deferral.DeferralExamples.ID;
import static io.tieout.domain.deferral.DeferralExamples.INVOICE;
import static io.tieout.domain.deferral.DeferralExamples.ISSUED_ON;
import static io.tieout.domain.deferral.DeferralExamples.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.deferral.DeferralEvent.DeferralReversed;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalLine;
import io.tieout.domain.ledger.Ledger;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a document says in turn and whatever the books answer, what is deferred is what it says.
 */
final class DeferralProperties {

    /** What a document says next, and what becomes of the entries that wait. */
    record Step(int cents, int rate, int day, boolean isRefused, Optional<LocalDate> closed) {

        Optional<DeferredSale> sale() {
            return DeferralExamples.sale(
                    INVOICE,
                    ISSUED_ON.plusDays(day),
                    Money.ofMinor(cents, DeferralExamples.EUR),
                    new HomeRate(USD, BigDecimal.valueOf(rate, 2)));
        }
    }

    @Property(tries = 300)
    void whatIsDeferredIsWhatTheDocumentSaysHereAndInTheBooks(@ForAll("steps") List<Step> steps) {
        Books books = new Books();

        for (Step step : steps) {
            books.take(books.state.become(ID, ACCOUNT, step.sale(), step.closed()));
            Money wanted =
                    step.sale()
                            .map(sale -> sale.lines().getFirst().movement())
                            .map(movement ->
                                    movement.credit().account() == LedgerAccount.DEFERRED_REVENUE
                                            ? movement.amount().home()
                                            : movement.amount().home().negated())
                            .orElse(Money.zero(USD));
            assertThat(books.here()).isEqualTo(wanted);
            books.answer(step.isRefused(), step.closed());
            if (!books.waits()) {
                assertThat(books.there()).isEqualTo(wanted);
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var closed =
                Arbitraries.integers()
                        .between(0, 60)
                        .map(days -> ISSUED_ON.plusDays(days))
                        .optional();
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(0, 0, 1, 7, 12_345, -200),
                        Arbitraries.integers().between(50, 150),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false, false),
                        closed)
                .as(Step::new)
                .list()
                .ofMaxSize(8);
    }

    /** Our ledger and the books, as far as entries go. */
    private static final class Books {

        private Deferral state = Deferral.unborn();
        private Ledger ledger = Ledger.of(List.of());
        private final Map<Integer, Journal> posted = new HashMap<>();
        private final Map<Integer, ExportedEntry> sent = new HashMap<>();
        private final Set<Integer> standing = new HashSet<>();
        private long version;

        void take(List<DeferralEvent> events) {
            for (DeferralEvent event : events) {
                List<Journal> journals =
                        DeferralPostings.of(
                                new Cause(ID.value(), version++), event, this::notTakenBack);
                ledger = ledger.posted(journals);
                if (event instanceof RevenueDeferred deferred) {
                    posted.put(deferred.part(), journals.getFirst());
                    sent.put(deferred.part(), deferred.entry());
                }
                if (event instanceof DeferralReversed reversed) {
                    sent.put(reversed.part(), reversed.entry());
                }
                state = state.after(event);
            }
        }

        private Optional<Journal> notTakenBack(int part) {
            return Optional.ofNullable(posted.get(part))
                    .filter(journal -> ledger.reversalOf(journal.id()).isEmpty());
        }

        /** a first entry may be refused; what reverses is taken */
        void answer(boolean isRefused, Optional<LocalDate> closed) {
            for (DeferralPart part : state.parts()) {
                if (state.waitsFor(part.part())) {
                    if (isRefused && part.reverses() == 0) {
                        take(state.refused(ID, part.part(), "not wanted"));
                    } else {
                        standing.add(part.part());
                        var entry = new DocumentLink(BOOKS, "9" + part.part());
                        take(state.landed(ID, part.part(), entry, closed));
                    }
                }
            }
        }

        boolean waits() {
            return state.parts().stream().anyMatch(part -> state.waitsFor(part.part()));
        }

        Money here() {
            return ledger.journals().stream()
                    .flatMap(journal -> journal.lines().stream())
                    .filter(line -> line.place().account() == LedgerAccount.DEFERRED_REVENUE)
                    .map(Books::signed)
                    .reduce(Money.zero(USD), Money::plus);
        }

        Money there() {
            return standing.stream()
                    .flatMap(part -> Objects.requireNonNull(sent.get(part)).lines().stream())
                    .filter(line -> line.account().equals(DeferralExamples.DEFERRED))
                    .map(line ->
                            line.side() == Side.CREDIT ? line.amount() : line.amount().negated())
                    .reduce(Money.zero(USD), Money::plus);
        }

        private static Money signed(JournalLine line) {
            Money home = line.amount().home();
            return line.side() == Side.CREDIT ? home : home.negated();
        }
    }
}
