package io.tieout.domain.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.HomeCurve.Landed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Months of agreements in another currency than the books, whatever lands in between. */
final class HomeCurveProperties {

    private static final Currency EUR = new Currency("EUR");
    private static final Currency USD = new Currency("USD");
    private static final AccountId CUSTOMER = new AccountId(new UUID(0, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    /** What lands in a month, negative for a credit, and what is earned in it. */
    record Month(int billedCents, int rate, int earnedCents) {

        Landed landed() {
            Money billed = Money.ofMinor(billedCents, EUR);
            return new Landed(billed, new HomeRate(USD, BigDecimal.valueOf(rate, 2)).worth(billed));
        }
    }

    @Property(tries = 500)
    void allSlicesTogetherAreWorthWhatTheLandedDocumentsAre(@ForAll("months") List<Month> months) {
        Books books = new Books();
        for (Month month : months) {
            books.lands(month.landed());
            books.recognises(Money.ofMinor(month.earnedCents(), EUR));
        }

        Money rest = books.billed.minus(books.earned);
        books.recognises(rest);

        assertThat(books.on(LedgerAccount.REVENUE, Amount::home).negated())
                .isEqualTo(books.landedHome);
        assertThat(books.on(LedgerAccount.DEFERRED_REVENUE, Amount::home).negated())
                .isEqualTo(books.landedHome.negated());
        assertThat(books.on(LedgerAccount.UNBILLED_RECEIVABLE, Amount::home))
                .isEqualTo(Money.zero(USD));
    }

    @Property(tries = 500)
    void inBothCurrenciesTheAccountsSayWhatIsBilledAndEarned(@ForAll("months") List<Month> months) {
        Books books = new Books();
        for (Month month : months) {
            books.lands(month.landed());
            books.recognises(Money.ofMinor(month.earnedCents(), EUR));

            Position position = new Position(books.billed, books.earned);
            assertThat(books.on(LedgerAccount.REVENUE, Amount::transaction).negated())
                    .isEqualTo(books.earned);
            assertThat(books.on(LedgerAccount.UNBILLED_RECEIVABLE, Amount::transaction))
                    .isEqualTo(position.unbilled());
            assertThat(books.on(LedgerAccount.UNBILLED_RECEIVABLE, Amount::home).isZero())
                    .isEqualTo(position.unbilled().isZero());
        }
    }

    @Provide
    Arbitrary<List<Month>> months() {
        var first =
                Combinators.combine(
                                Arbitraries.integers().between(10_000, 200_000),
                                Arbitraries.integers().between(80, 160),
                                Arbitraries.integers().between(1, 30_000))
                        .as(Month::new);
        var later =
                Combinators.combine(
                                Arbitraries.integers().between(-3_000, 60_000),
                                Arbitraries.integers().between(80, 160),
                                Arbitraries.integers().between(100, 60_000))
                        .as(Month::new);
        return Combinators.combine(first, later.list().ofMaxSize(12))
                .as((one, rest) -> {
                    List<Month> all = new ArrayList<>(List.of(one));
                    all.addAll(rest);
                    return all;
                });
    }

    /** The months of one agreement. */
    private static final class Books {

        private final List<Landed> landed = new ArrayList<>();
        private final List<Journal> journals = new ArrayList<>();
        private Money billed = Money.zero(EUR);
        private Money earned = Money.zero(EUR);
        private Money landedHome = Money.zero(USD);
        private Position posted = new Position(billed, earned);

        void lands(Landed document) {
            landed.add(document);
            billed = billed.plus(document.billed());
            landedHome = landedHome.plus(document.home());
        }

        void recognises(Money more) {
            earned = earned.plus(more);
            MonthWorth moved =
                    new MonthWorth(
                            on(LedgerAccount.REVENUE, Amount::home).negated(),
                            on(LedgerAccount.UNBILLED_RECEIVABLE, Amount::home));
            MonthWorth worth =
                    HomeCurve.of(landed, USD)
                            .stands(new Position(billed, earned))
                            .orElseThrow()
                            .minus(moved);
            new MonthRun(CUSTOMER, "", posted, billed, DAY)
                    .journal(new Cause(new UUID(0, 2), journals.size()), earned, worth)
                    .ifPresent(journal -> {
                        journals.add(journal);
                        posted = new Position(billed, earned);
                    });
        }

        /** debits are positive */
        Money on(LedgerAccount account, Function<Amount, Money> of) {
            Money sum = of.apply(new Amount(Money.ofMinor(1, EUR), Money.ofMinor(1, USD)));
            sum = sum.minus(sum);
            for (Journal journal : journals) {
                for (var line : journal.lines()) {
                    if (line.place().account() == account) {
                        Money amount = of.apply(line.amount());
                        sum = line.side() == Side.DEBIT ? sum.plus(amount) : sum.minus(amount);
                    }
                }
            }
            return sum;
        }
    }
}
