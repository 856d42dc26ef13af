package io.tieout.domain.payment.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.suggestion.Suggestion.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is owed and whatever waits, a suggestion can be carried out, and the best is first. */
class SuggestionProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Property
    void noShareGoesBeyondWhatItsInvoiceOwesNorAllTogetherBeyondWhatWaits(
            @ForAll("debts") List<OpenInvoice> open, @ForAll("moneys") WaitingMoney money) {
        Map<InvoiceId, OpenInvoice> byId =
                open.stream().collect(Collectors.toMap(OpenInvoice::invoice, Function.identity()));

        for (Suggestion suggestion : Suggestions.of(money, open)) {
            for (Share share : suggestion.shares()) {
                Money owed = Objects.requireNonNull(byId.get(share.invoice())).owed();
                assertThat(share.amount().currency()).isEqualTo(owed.currency());
                assertThat(share.amount().isPositive()).isTrue();
                assertThat(share.amount().exceeds(owed)).isFalse();
            }
            assertThat(sum(suggestion, money).exceeds(money.amount())).isFalse();
        }
    }

    @Property
    void aSplitSumsToWhatWaitsExactlyAndNamesEachInvoiceOnce(
            @ForAll("debts") List<OpenInvoice> open, @ForAll("moneys") WaitingMoney money) {
        Suggestions.of(money, open).stream()
                .filter(suggestion -> suggestion.shares().size() > 1)
                .forEach(split -> {
                    assertThat(sum(split, money)).isEqualTo(money.amount());
                    assertThat(split.shares()).extracting(Share::invoice).doesNotHaveDuplicates();
                });
    }

    @Property
    void theSameQuestionInAnyOrderHasTheSameAnswer(
            @ForAll("debts") List<OpenInvoice> open,
            @ForAll("moneys") WaitingMoney money,
            @ForAll Random random) {
        List<OpenInvoice> shuffled = new ArrayList<>(open);
        Collections.shuffle(shuffled, random);

        assertThat(Suggestions.of(money, shuffled)).isEqualTo(Suggestions.of(money, open));
    }

    @Property
    void anInvoiceThatThePayerNamesRanksBeforeAllThatAreNotNamed(
            @ForAll("debts") List<OpenInvoice> open,
            @ForAll @IntRange(min = 0, max = 7) int named,
            @ForAll @IntRange(min = 1, max = 60) int cents) {
        WaitingMoney money = waiting(cents, "USD", "INV-" + named);
        boolean isOpen =
                open.stream()
                        .anyMatch(each ->
                                each.number().equals("INV-" + named)
                                        && each.owed().currency().code().equals("USD"));

        if (isOpen) {
            assertThat(Suggestions.of(money, open).getFirst().shares())
                    .extracting(Share::invoice)
                    .containsExactly(new InvoiceId(new UUID(2, named)));
        }
    }

    @Property
    void onlyOnePossibilityIsEverCertain(
            @ForAll("debts") List<OpenInvoice> open, @ForAll("moneys") WaitingMoney money) {
        assertThat(Suggestions.of(money, open).stream().filter(Suggestion::isCertain))
                .hasSizeLessThan(2);
    }

    @Provide
    Arbitrary<List<OpenInvoice>> debts() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(1, 30);
        Arbitrary<String> currency = Arbitraries.of("USD", "USD", "USD", "EUR");
        Arbitrary<Integer> days = Arbitraries.integers().between(-5, 5);
        return Combinators.combine(
                        cents.list().ofSize(8), currency.list().ofSize(8), days.list().ofSize(8))
                .as((amounts, currencies, offsets) ->
                        IntStream.range(0, 8)
                                .mapToObj(each ->
                                        owing(
                                                each,
                                                amounts.get(each),
                                                currencies.get(each),
                                                offsets.get(each)))
                                .toList());
    }

    @Provide
    Arbitrary<WaitingMoney> moneys() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(1, 60);
        Arbitrary<String> text = Arbitraries.of("", "INV-1", "INV-2 and INV-3", "wire 7");
        return Combinators.combine(cents, text)
                .as((amount, words) -> waiting(amount, "USD", words));
    }

    private static Money sum(Suggestion suggestion, WaitingMoney money) {
        return suggestion.shares().stream()
                .map(Share::amount)
                .reduce(Money.zero(money.amount().currency()), Money::plus);
    }

    private static WaitingMoney waiting(int cents, String currency, String text) {
        return new WaitingMoney(
                Money.ofMinor(cents, new Currency(currency)), "", DAY, text, Set.of(), 0);
    }

    private static OpenInvoice owing(int number, int cents, String currency, int days) {
        return new OpenInvoice(
                new InvoiceId(new UUID(2, number)),
                "doc-" + number,
                "INV-" + number,
                Money.ofMinor(cents, new Currency(currency)),
                DAY.plusDays(days),
                DAY.plusDays(30),
                number % 3 == 0 ? OpenInvoice.Claim.LATE_FEE : OpenInvoice.Claim.PRINCIPAL);
    }
}
