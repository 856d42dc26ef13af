package io.tieout.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "0,positive",
        "-1,positive",
        "1.0000001,at most 6 decimals",
        "1000000000,less than"
    })
    void aQuantityOutsideItsBoundsIsRefused(String decimal, String rule) {
        assertThatThrownBy(() -> Quantity.of(decimal))
                .isInstanceOf(InvalidAmount.class)
                .hasMessageContaining(rule)
                .hasMessageContaining(decimal);
    }

    @Test
    void theBoundsThemselvesAreQuantities() {
        assertThat(Quantity.of("0.000001")).hasToString("0.000001");
        assertThat(Quantity.of("999999999.999999")).hasToString("999999999.999999");
    }

    @Test
    void trailingZerosDoNotMakeAnotherQuantity() {
        assertThat(Quantity.of("1.500000000")).isEqualTo(Quantity.of("1.5"));
        assertThat(new Quantity(new BigDecimal("1E+2"))).isEqualTo(Quantity.of("100"));
        assertThat(Quantity.of("100").value().scale()).isZero();
    }
}
