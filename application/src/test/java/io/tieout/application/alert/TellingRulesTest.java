package io.tieout.application.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingRulesTest {

    @Test
    void aCauseThatGoesOnIsToldEverMoreSeldomButOnceADay() {
        assertThat(IntStream.of(1, 2, 3, 5, 6, 1_000).mapToObj(TellingRules::quietAfter))
                .containsExactly(
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        Duration.ofHours(4),
                        Duration.ofHours(16),
                        Duration.ofDays(1),
                        Duration.ofDays(1));
    }

    @Test
    void aDeadChannelIsTriedEveryTenMinutesAtLeast() {
        assertThat(IntStream.of(1, 2, 7, 8, 1_000).mapToObj(TellingRules::retryAfter))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(320),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(10));
    }
}
