package io.tieout.application.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponseTimesTest {

    @Test
    void withoutCallsThereIsNoPercentile() {
        assertThat(ResponseTimes.of(Map.of()).percentile(50)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 7, 80, 123, 999, 5_000, 119_999})
    void aPercentileIsNeverTooLowAndAtMostATwentySixthOfAHundredTooHigh(long millis) {
        var took = Duration.ofMillis(millis);
        var times = ResponseTimes.of(Map.of(ResponseTimes.bucketOf(took), 1L));

        long shown = times.percentile(50).orElseThrow().toMillis();

        assertThat(shown).isBetween(millis, Math.max(2, Math.ceilDiv(millis * 127, 100)));
    }

    @Test
    void halfOfTheCallsAreWithinTheMedianAndNearlyAllWithinTheNinetyNinth() {
        var fast = ResponseTimes.bucketOf(Duration.ofMillis(64));
        var slow = ResponseTimes.bucketOf(Duration.ofMillis(2_048));
        var times = ResponseTimes.of(Map.of(fast, 98L, slow, 2L));

        assertThat(times.percentile(50)).contains(Duration.ofMillis(64));
        assertThat(times.percentile(98)).contains(Duration.ofMillis(64));
        assertThat(times.percentile(99)).contains(Duration.ofMillis(2_048));
    }

    @Test
    void whatTakesForEverIsCountedInTheLastBucket() {
        var endless = ResponseTimes.bucketOf(Duration.ofDays(1));

        assertThat(endless).isEqualTo(ResponseTimes.bucketOf(Duration.ofMinutes(10)));
    }
}
