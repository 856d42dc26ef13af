package io.tieout.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRateTest {

    @Test
    void trailingZerosDoNotCount() {
        assertThat(ExchangeRate.of("1.250")).isEqualTo(ExchangeRate.of("1.25"));
        assertThat(ExchangeRate.of("100.0")).hasToString("100");
        assertThat(new ExchangeRate(new BigDecimal("1.00")).isOne()).isTrue();
    }

    @Test
    void onlyTheRateOfTheBooksThemselvesConvertsNothing() {
        assertThat(ExchangeRate.ONE.isOne()).isTrue();
        assertThat(ExchangeRate.of("1.0001").isOne()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1.25"})
    void aRateIsPositive(String decimal) {
        assertThatExceptionOfType(InvalidAmount.class)
                .isThrownBy(() -> ExchangeRate.of(decimal))
                .withMessageContaining(decimal);
    }
}
