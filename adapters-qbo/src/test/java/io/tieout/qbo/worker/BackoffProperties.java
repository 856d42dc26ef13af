package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class BackoffProperties {

    @Property
    void everyWaitIsBetweenASecondAndAMinute(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 2_000) int attempts) {
        assertThat(new Backoff(new Random(seed)).after(attempts))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    @Property
    void eachOfTheFirstSixWaitsIsLongerThanTheOneBefore(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int attempts) {
        var backoff = new Backoff(new Random(seed));

        assertThat(backoff.after(attempts + 1)).isGreaterThan(backoff.after(attempts));
    }

    @Property
    void theSameSeedWaitsTheSame(@ForAll long seed) {
        assertThat(new Backoff(new Random(seed)).after(3))
                .isEqualTo(new Backoff(new Random(seed)).after(3));
    }

    @Test
    void thoseWhoFailedTogetherDoNotComeBackTogether() {
        var backoff = new Backoff(new Random(1));

        assertThat(backoff.after(5)).isNotEqualTo(backoff.after(5));
    }
}
