package io.tieout.domain.ledger;

import static io.tieout.domain.ledger.LedgerExamples.APRIL;
import static io.tieout.domain.ledger.LedgerExamples.CUSTOMER;
import static io.tieout.domain.ledger.LedgerExamples.EUR;
import static io.tieout.domain.ledger.LedgerExamples.MARCH;
import static io.tieout.domain.ledger.LedgerExamples.USD;
import static io.tieout.domain.ledger.LedgerExamples.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** However journals are made and in whatever order they come, these hold. */
class LedgerProperties {

    /** a fiftieth of the million that the ledger was once tried with */
    private static final int MANY = 20_000;

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    void noJournalIsOutOfBalance(@ForAll("journals") Journal journal) {
        Function<Amount, Money> transaction = Amount::transaction;

        assertThat(sum(journal, Side.DEBIT, transaction))
                .isEqualTo(sum(journal, Side.CREDIT, transaction));
        assertThat(sum(journal, Side.DEBIT, Amount::home))
                .isEqualTo(sum(journal, Side.CREDIT, Amount::home));
    }

    @Property
    void reversedTwiceItIsAsBefore(@ForAll("journals") Journal journal) {
        Journal back =
                journal.reversed(APRIL, VOIDED, journal.reason())
                        .reversed(journal.on(), journal.cause(), journal.reason());

        assertThat(back.movements()).isEqualTo(journal.movements());
        assertThat(back.lines()).isEqualTo(journal.lines());
        assertThat(back.on()).isEqualTo(journal.on());
    }

    @Property
    void aJournalAndItsReversalComeToNothing(@ForAll("journals") Journal journal) {
        Journal reversal = journal.reversed(APRIL, VOIDED, journal.reason());

        assertThat(TrialBalance.of(List.of(journal, reversal))).isEqualTo(TrialBalance.empty());
    }

    @Property
    void aTrialBalanceSumsToNothing(@ForAll("books") List<Journal> journals) {
        for (Currency currency : List.of(USD, EUR)) {
            Money sum =
                    TrialBalance.of(journals).balances().entrySet().stream()
                            .filter(each -> each.getKey().currency().equals(currency))
                            .map(each -> each.getValue().transaction())
                            .reduce(Money.zero(currency), Money::plus);
            assertThat(sum).isEqualTo(Money.zero(currency));
        }
    }

    @Property
    void aPrefixAndTheRestMakeTheWhole(@ForAll("books") List<Journal> journals) {
        TrialBalance folded = TrialBalance.empty();
        for (int i = 0; i < journals.size(); i++) {
            folded = folded.plus(journals.get(i));
            assertThat(folded).isEqualTo(TrialBalance.of(journals.subList(0, i + 1)));
            assertThat(folded.toString())
                    .isEqualTo(TrialBalance.of(journals.subList(0, i + 1)).toString());
        }
    }

    @Property
    void balancesDoNotDependOnTheOrderOfPosting(
            @ForAll("books") List<Journal> journals, @ForAll Random random) {
        List<Journal> shuffled = new ArrayList<>(journals);
        Collections.shuffle(shuffled, random);

        assertThat(TrialBalance.of(shuffled)).isEqualTo(TrialBalance.of(journals));
    }

    private static Money sum(Journal journal, Side side, Function<Amount, Money> money) {
        List<Money> amounts =
                journal.lines().stream()
                        .filter(line -> line.side() == side)
                        .map(JournalLine::amount)
                        .map(money)
                        .toList();
        return amounts.stream().reduce(Money::plus).orElseThrow();
    }

    @Provide
    Arbitrary<List<Journal>> books() {
        return journals().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Journal> journals() {
        Arbitrary<List<Movement>> movements =
                Arbitraries.of(USD, EUR)
                        .flatMap(currency -> movement(currency).list().ofMinSize(1).ofMaxSize(6));
        return Combinators.combine(movements, Arbitraries.longs().between(0, 1 << 20), days())
                .as((parts, subject, day) -> {
                    Cause cause = new Cause(new UUID(0, subject), 0);
                    return Journal.original(
                            JournalId.of(cause, 0),
                            JournalKind.MIRROR,
                            CUSTOMER,
                            MARCH.plusDays(day),
                            cause,
                            Reason.INVOICE_LANDED,
                            parts);
                });
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 40);
    }

    /** of a company in dollars; a foreign amount may be worth nothing at home, and the reverse */
    private static Arbitrary<Movement> movement(Currency currency) {
        Arbitrary<Long> units = Arbitraries.longs().between(0, 1_000_000_000L);
        Arbitrary<Amount> amounts =
                Combinators.combine(units, units)
                        .filter((abroad, home) ->
                                abroad + home > 0 && !(isHome(currency) && home == 0))
                        .as((abroad, home) ->
                                new Amount(
                                        Money.ofMinor(isHome(currency) ? home : abroad, currency),
                                        Money.ofMinor(home, USD)));
        List<Place> places =
                Arrays.stream(LedgerAccount.values())
                        .flatMap(account ->
                                List.of(Place.of(account), new Place(account, "East")).stream())
                        .toList();
        return Combinators.combine(Arbitraries.of(places), Arbitraries.of(places), amounts)
                .filter((debit, credit, _) -> !debit.equals(credit))
                .as(Movement::new);
    }

    private static boolean isHome(Currency currency) {
        return currency.equals(USD);
    }
}
