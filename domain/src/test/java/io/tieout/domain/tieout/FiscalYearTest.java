package io.tieout.domain.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({
        "JANUARY, 2026-01-01, 2026-01-01",
        "JANUARY, 2026-12-31, 2026-01-01",
        "APRIL, 2026-03-31, 2025-04-01",
        "APRIL, 2026-04-01, 2026-04-01",
        "DECEMBER, 2026-02-28, 2025-12-01"
    })
    void aDayLiesInTheYearThatBeganLast(Month startsIn, LocalDate day, LocalDate began) {
        assertThat(new FiscalYear(startsIn).beganOn(day)).isEqualTo(began);
    }
}
