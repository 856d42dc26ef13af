package io.tieout.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({"-0.1,from 0 to 100", "100.0001,from 0 to 100", "7.12345,at most 4 decimals"})
    void aPercentageOutsideItsBoundsIsRefused(String decimal, String rule) {
        assertThatThrownBy(() -> Percent.of(decimal))
                .isInstanceOf(InvalidAmount.class)
                .hasMessageContaining(rule)
                .hasMessageContaining(decimal);
    }

    @Test
    void theBoundsThemselvesArePercentages() {
        assertThat(Percent.of("0")).hasToString("0");
        assertThat(Percent.of("100.00")).hasToString("100");
        assertThat(Percent.of("0.0001")).hasToString("0.0001");
    }
}
