package io.tieout.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.accounting.ConnectionTokens.Expiry;
import io.tieout.application.accounting.ConnectionTokens.Lives;
import io.tieout.application.connection.ConnectionCommand.RecordExpiryNotice;
import io.tieout.domain.accounting.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpiryWatchTest {

    private static final ConnectionId CONNECTION = new ConnectionId(new UUID(0, 2));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void nothingIsDueMoreThanFourteenDaysBefore() {
        assertThat(due(rolling(days(14).plusSeconds(1), 0))).isEmpty();
    }

    @Test
    void aNoticeIsDueExactlyFourteenSevenAndTwoDaysBefore() {
        assertThat(due(rolling(days(14), 0))).containsExactly(14);
        assertThat(due(rolling(days(7), 14))).containsExactly(7);
        assertThat(due(rolling(days(2), 7))).containsExactly(2);
    }

    @Test
    void aNoticeThatWasGivenIsNotGivenAgain() {
        assertThat(due(rolling(days(10), 14))).isEmpty();
        assertThat(due(rolling(days(1), 2))).isEmpty();
    }

    @Test
    void aMissedNoticeIsMadeUpForByTheClosestOne() {
        assertThat(due(rolling(days(1), 0))).containsExactly(2);
    }

    @Test
    void bothEndsAreWatched() {
        Lives both =
                new Lives(
                        NOW,
                        NOW,
                        NOW.plus(days(7)),
                        Optional.of(NOW.plus(days(2))),
                        Lives.NEVER_NOTICED,
                        Lives.NEVER_NOTICED);

        assertThat(ExpiryWatch.due(CONNECTION, both, NOW))
                .extracting(RecordExpiryNotice::expiry, RecordExpiryNotice::days)
                .containsExactly(tuple(Expiry.ROLLING, 7), tuple(Expiry.HARD, 2));
    }

    @Test
    void theNextInstantIsTheNextNoticeOfEitherEnd() {
        assertThat(ExpiryWatch.nextAt(rolling(days(20), 0), NOW)).contains(NOW.plus(days(6)));
        assertThat(ExpiryWatch.nextAt(rolling(days(10), 14), NOW)).contains(NOW.plus(days(3)));
        assertThat(ExpiryWatch.nextAt(rolling(days(1), 2), NOW)).isEmpty();
    }

    private static List<Integer> due(Lives lives) {
        return ExpiryWatch.due(CONNECTION, lives, NOW).stream()
                .map(RecordExpiryNotice::days)
                .toList();
    }

    private static Lives rolling(Duration left, int noticed) {
        return new Lives(NOW, NOW, NOW.plus(left), Optional.empty(), noticed, 0);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
