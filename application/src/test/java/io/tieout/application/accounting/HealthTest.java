package io.tieout.application.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.Health.Reads;
import io.tieout.application.accounting.Health.Refreshes;
import io.tieout.application.accounting.Health.Span;
import io.tieout.application.accounting.Health.Spell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HealthTest {

    @Test
    void aRefusedDocumentIsAnAnswer() {
        var spell = spell(Map.of(Ending.GOOD, 990L, Ending.REFUSED, 8L, Ending.THROTTLED, 2L));

        assertThat(spell.failed()).isEqualTo(2);
        assertThat(spell.successPercent()).contains(new BigDecimal("99.80"));
    }

    @Test
    void theSuccessRateIsNeverRoundedUpToAHundred() {
        var spell = spell(Map.of(Ending.GOOD, 99_999L, Ending.FAILED, 1L));

        assertThat(spell.successPercent()).contains(new BigDecimal("99.99"));
    }

    @Test
    void withoutCallsThereIsNoSuccessRate() {
        assertThat(spell(Map.of()).successPercent()).isEmpty();
    }

    @Test
    void aThirdOfTheReadsAfterAThirdOfTheMonthIsForecastToUseThemAll() {
        var reads = new Reads(YearMonth.of(2026, 4), 5, 100, 300);

        assertThat(reads.forecast(Instant.parse("2026-04-11T00:00:00Z"))).isEqualTo(300);
    }

    @Test
    void theFirstHoursOfAMonthDoNotBlowTheForecastUp() {
        var reads = new Reads(YearMonth.of(2026, 4), 10, 10, 300);

        assertThat(reads.forecast(Instant.parse("2026-04-01T00:01:00Z"))).isEqualTo(300);
    }

    private static Spell spell(Map<Ending, Long> calls) {
        return new Spell(Span.HOUR, calls, ResponseTimes.of(Map.of()), Refreshes.NONE);
    }
}
