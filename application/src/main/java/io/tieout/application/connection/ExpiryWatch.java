package io.tieout.application.connection;

import io.tieout.application.accounting.ConnectionTokens.Expiry;
import io.tieout.application.accounting.ConnectionTokens.Lives;
import io.tieout.application.connection.ConnectionCommand.RecordExpiryNotice;
import io.tieout.domain.accounting.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which expiry notices are due: 14, 7 and 2 days before, each once. */
public final class ExpiryWatch {

    /** furthest first; the requirement "notices 14, 7 and 2 days before either expiry" */
    private static final List<Integer> DAYS_BEFORE = List.of(14, 7, 2);

    private ExpiryWatch() {}

    /** the notices to record now; a notice that was missed is made up for by the closest one */
    public static List<RecordExpiryNotice> due(ConnectionId connection, Lives lives, Instant now) {
        return Stream.of(
                        notice(connection, Expiry.ROLLING, lives.refreshExpiresAt(), lives, now),
                        lives.hardExpiresAt()
                                .flatMap(at -> notice(connection, Expiry.HARD, at, lives, now)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** the next instant after now at which a notice may become due */
    public static Optional<Instant> nextAt(Lives lives, Instant now) {
        return Stream.concat(Stream.of(lives.refreshExpiresAt()), lives.hardExpiresAt().stream())
                .flatMap(expiry -> DAYS_BEFORE.stream().map(days -> before(expiry, days)))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    private static Optional<RecordExpiryNotice> notice(
            ConnectionId connection, Expiry expiry, Instant expiresAt, Lives lives, Instant now) {
        int told = lives.noticedDays(expiry);
        return DAYS_BEFORE.stream()
                .filter(days -> !now.isBefore(before(expiresAt, days)))
                .min(Integer::compareTo)
                .filter(days -> told == Lives.NEVER_NOTICED || days < told)
                .map(days -> new RecordExpiryNotice(connection, expiry, days, expiresAt));
    }

    private static Instant before(Instant expiry, int days) {
        return expiry.minus(Duration.ofDays(days));
    }
}
