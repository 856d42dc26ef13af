package io.tieout.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MoneyProperties {

    private static final long LARGE = Long.MAX_VALUE / 4;

    private static final Currency USD = new Currency("USD");

    @Property
    void minusUndoesPlus(@ForAll("amounts") Money one, @ForAll("amounts") Money other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.minus(other)).isEqualTo(one.plus(other.negated()));
    }

    @Property
    void everyAmountOfEveryCurrencySurvivesItsText(
            @ForAll("currencies") Currency currency, @ForAll long minorUnits) {
        Money money = Money.ofMinor(minorUnits, currency);

        assertThat(Money.of(money.toDecimal().toPlainString(), currency)).isEqualTo(money);
        assertThat(money.toDecimal().scale()).isEqualTo(currency.decimals());
    }

    @Property
    void roundedAndRemainderMakeTheExactProduct(
            @ForAll("prices") Money price,
            @ForAll("quantities") Quantity quantity,
            @ForAll RoundingMode rule) {
        if (rule == RoundingMode.UNNECESSARY) {
            return;
        }

        Rounded rounded = price.times(quantity, rule);

        assertThat(
                        BigDecimal.valueOf(rounded.money().minorUnits())
                                .add(rounded.remainderMinorUnits()))
                .isEqualByComparingTo(
                        BigDecimal.valueOf(price.minorUnits()).multiply(quantity.value()));
        assertThat(rounded.remainderMinorUnits().abs()).isLessThan(BigDecimal.ONE);
    }

    @Property
    void partsAlwaysSumToTheWhole(
            @ForAll("amounts") Money whole, @ForAll("weights") List<Long> weights) {
        List<Money> parts = Split.byWeights(whole, weights);

        assertThat(parts).hasSameSizeAs(weights);
        assertThat(parts.stream().reduce(Money.zero(USD), Money::plus)).isEqualTo(whole);
    }

    @Property
    void aPartIsNeverAWholeUnitFromItsExactShare(
            @ForAll("amounts") Money whole, @ForAll("weights") List<Long> weights) {
        List<Money> parts = Split.byWeights(whole, weights);

        BigDecimal sum = BigDecimal.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal scaledPart = BigDecimal.valueOf(parts.get(i).minorUnits()).multiply(sum);
            BigDecimal scaledShare =
                    BigDecimal.valueOf(whole.minorUnits())
                            .multiply(BigDecimal.valueOf(weights.get(i)));
            assertThat(scaledPart.subtract(scaledShare).abs()).isLessThan(sum);
        }
    }

    @Property
    void evenPartsDifferByAtMostOneUnit(
            @ForAll("amounts") Money whole, @ForAll @IntRange(min = 1, max = 50) int parts) {
        List<Money> split = Split.evenly(whole, parts);

        Money most = split.stream().max(Money::compareTo).orElseThrow();
        Money least = split.stream().min(Money::compareTo).orElseThrow();
        assertThat(most.minorUnits() - least.minorUnits()).isBetween(0L, 1L);
    }

    @Property
    void quantitiesSurviveTheirText(@ForAll("quantities") Quantity quantity) {
        assertThat(Quantity.of(quantity.toString())).isEqualTo(quantity);
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs()
                .between(-LARGE, LARGE)
                .map(minor -> Money.ofMinor(minor / 1_000_000, USD));
    }

    @Provide
    Arbitrary<Money> prices() {
        return Arbitraries.longs()
                .between(-1_000_000_000, 1_000_000_000)
                .map(minor -> Money.ofMinor(minor, USD));
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(
                java.util.Currency.getAvailableCurrencies().stream()
                        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                        .map(currency -> new Currency(currency.getCurrencyCode()))
                        .toList());
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 999_999_999L),
                        Arbitraries.integers().between(0, 6))
                .as((digits, scale) -> new Quantity(BigDecimal.valueOf(digits, scale)));
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.longs()
                .between(0, 1_000_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }
}
