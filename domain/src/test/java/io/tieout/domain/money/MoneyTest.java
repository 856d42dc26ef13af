package io.tieout.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency USD = new Currency("USD");
    private static final Currency EUR = new Currency("EUR");
    private static final Currency JPY = new Currency("JPY");
    private static final Currency KWD = new Currency("KWD");

    @ParameterizedTest
    @CsvSource({"12.34,USD,1234", "-0.05,USD,-5", "100,JPY,100", "1.234,KWD,1234", "7,KWD,7000"})
    void aDecimalIsCountedInMinorUnits(String decimal, String currency, long minorUnits) {
        Money money = Money.of(decimal, new Currency(currency));

        assertThat(money).isEqualTo(Money.ofMinor(minorUnits, new Currency(currency)));
    }

    @ParameterizedTest
    @CsvSource({"12.345,USD,2", "0.5,JPY,0", "1.2345,KWD,3"})
    void moreDecimalsThanTheCurrencyHasAreRefused(String decimal, String currency, int decimals) {
        assertThatThrownBy(() -> Money.of(decimal, new Currency(currency)))
                .isInstanceOf(InvalidAmount.class)
                .hasMessageContaining(decimal + " " + currency)
                .hasMessageContaining("more than the " + decimals + " decimals of " + currency);
    }

    @Test
    void trailingZerosAreNoDecimals() {
        assertThat(Money.of("5.000", USD)).isEqualTo(Money.ofMinor(500, USD));
        assertThat(Money.of("5.0", JPY)).isEqualTo(Money.ofMinor(5, JPY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e3", "1,5", " 1", "+1", ".5", "5.", "0x1", "NaN", "--1"})
    void textThatIsNoPlainDecimalIsRefused(String text) {
        assertThatThrownBy(() -> Money.of(text, USD))
                .isInstanceOf(InvalidAmount.class)
                .hasMessageContaining("'" + text + "' is not a decimal amount");
    }

    @Test
    void aTextLongerThanAnyAmountIsRefusedUnread() {
        assertThatThrownBy(() -> Money.of("1" + "0".repeat(40), USD))
                .isInstanceOf(InvalidAmount.class)
                .hasMessageContaining("at most 40 characters");
    }

    @Test
    void aTextAsLongAsAnAmountMayBeIsRead() {
        assertThat(Money.of("1." + "0".repeat(38), USD)).isEqualTo(Money.ofMinor(100, USD));
    }

    @Test
    void theLargestAmountsAreStillExact() {
        assertThat(Money.of("92233720368547758.07", USD).minorUnits()).isEqualTo(Long.MAX_VALUE);
        assertThat(Money.of("-92233720368547758.08", USD).minorUnits()).isEqualTo(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"92233720368547758.08", "-92233720368547758.09", "1E+400000000", "1E+30"})
    void anAmountBeyondCountingIsRefusedWithoutWritingItOut(String decimal) {
        assertThatThrownBy(() -> Money.of(new BigDecimal(decimal), USD))
                .isInstanceOf(InvalidAmount.class)
                .hasMessageContaining("larger than can be counted");
    }

    @Test
    void currenciesNeverMixInASum() {
        Money dollars = Money.of("1", USD);
        Money euros = Money.of("1", EUR);

        assertThatThrownBy(() -> dollars.plus(euros))
                .isInstanceOf(CurrencyMismatch.class)
                .hasMessage("expected USD but got EUR");
        assertThatThrownBy(() -> dollars.minus(euros)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> dollars.compareTo(euros)).isInstanceOf(CurrencyMismatch.class);
    }

    @Test
    void anOverflowIsAnErrorThatNamesItsValues() {
        Money most = Money.ofMinor(Long.MAX_VALUE, USD);
        Money least = Money.ofMinor(Long.MIN_VALUE, USD);
        Money cent = Money.ofMinor(1, USD);

        assertThatThrownBy(() -> most.plus(cent))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("92233720368547758.07 USD and 0.01 USD");
        assertThatThrownBy(() -> least.minus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(Quantity.of("2"), RoundingMode.HALF_UP))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("18446744073709551614 minor units of USD");
    }

    @Test
    void aPriceMayBeTheLargestAmountThereIs() {
        Money most = Money.ofMinor(Long.MAX_VALUE, USD);

        assertThat(most.times(Quantity.of("1"), RoundingMode.UNNECESSARY).money()).isEqualTo(most);
    }

    @Test
    void aPriceTimesAQuantityRoundsByTheRuleAndKeepsWhatItMoved() {
        Rounded up = Money.of("0.05", USD).times(Quantity.of("0.5"), RoundingMode.HALF_UP);
        Rounded down = Money.of("0.05", USD).times(Quantity.of("0.5"), RoundingMode.DOWN);

        assertThat(up.money()).isEqualTo(Money.of("0.03", USD));
        assertThat(up.remainderMinorUnits()).isEqualByComparingTo("-0.5");
        assertThat(down.money()).isEqualTo(Money.of("0.02", USD));
        assertThat(down.remainderMinorUnits()).isEqualByComparingTo("0.5");
    }

    @Test
    void aShareRoundsByTheRuleAndKeepsWhatItMoved() {
        Rounded share = Money.of("1.999", KWD).share(Percent.of("33.3333"), RoundingMode.HALF_UP);

        assertThat(share.money()).isEqualTo(Money.of("0.666", KWD));
        assertThat(share.remainderMinorUnits()).isEqualByComparingTo("0.332667");
    }

    @Test
    void anAmountKnowsItsSide() {
        assertThat(Money.zero(USD).isZero()).isTrue();
        assertThat(Money.zero(USD).isPositive()).isFalse();
        assertThat(Money.zero(USD).isNegative()).isFalse();
        assertThat(Money.ofMinor(1, USD).isPositive()).isTrue();
        assertThat(Money.ofMinor(-1, USD).isNegative()).isTrue();
        assertThat(Money.ofMinor(1, USD).isZero()).isFalse();
    }

    @Test
    void onlyMoreExceeds() {
        assertThat(Money.ofMinor(2, USD).exceeds(Money.ofMinor(1, USD))).isTrue();
        assertThat(Money.ofMinor(1, USD).exceeds(Money.ofMinor(1, USD))).isFalse();
    }

    @Test
    void peopleReadItWithAllItsDecimals() {
        assertThat(Money.of("1000000", JPY)).hasToString("1000000 JPY");
        assertThat(Money.of("0.5", KWD)).hasToString("0.500 KWD");
    }
}
