package io.tieout.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTest {

    @ParameterizedTest
    @CsvSource({"JPY,0", "USD,2", "KWD,3", "CLF,4", "EUR,2", "BHD,3"})
    void aCurrencyKnowsItsDecimals(String code, int decimals) {
        assertThat(new Currency(code).decimals()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "usd", "US", "", "XAU", "XXX", "XTS"})
    void whatCannotBeBilledInIsRefusedWithASentence(String code) {
        assertThatThrownBy(() -> new Currency(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'"
                                + code
                                + "' is not a currency that money can be billed in; use a"
                                + " three-letter ISO 4217 code such as USD");
    }

    @Test
    void peopleReadItsCode() {
        assertThat(new Currency("EUR")).hasToString("EUR");
    }
}
