package io.tieout.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebhookRetriesTest {

    @Test
    void aNoticeIsTriedForSomeThreeDaysAndThenNoMore() {
        Duration all =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(WebhookRetries::pauseAfter)
                        .flatMap(Optional::stream)
                        .reduce(Duration.ZERO, Duration::plus);

        assertThat(WebhookRetries.pauseAfter(1)).contains(Duration.ofSeconds(5));
        assertThat(all).isBetween(Duration.ofDays(3), Duration.ofHours(76));
        assertThat(WebhookRetries.pauseAfter(10)).isEmpty();
    }
}
