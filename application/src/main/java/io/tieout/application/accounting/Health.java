package io.tieout.application.accounting;

import io.tieout.application.accounting.CallJournal.Ending;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a connection fares, from what its owners wrote down.
 *
 * @param spells the last hour, day and week
 * @param busiestMinuteCalls the most calls in one minute of the last hour
 */
public record Health(List<Spell> spells, long busiestMinuteCalls, Reads reads, Latest latest) {

    /** how many calls of a hundred should succeed; requirement S1-58 */
    public static final BigDecimal TARGET_PERCENT = new BigDecimal("99.90");

    public Health {
        spells = List.copyOf(spells);
    }

    /** How far back a figure looks. */
    public enum Span {
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7));

        private final Duration length;

        Span(Duration length) {
            this.length = length;
        }

        public Duration length() {
            return length;
        }
    }

    /** The calls of a span. A refused document is an answer: the connection did its duty. */
    public record Spell(
            Span span, Map<Ending, Long> calls, ResponseTimes times, Refreshes refreshes) {
        public Spell {
            calls = Map.copyOf(calls);
        }

        public long all() {
            return calls.values().stream().mapToLong(Long::longValue).sum();
        }

        public long failed() {
            return all()
                    - calls.getOrDefault(Ending.GOOD, 0L)
                    - calls.getOrDefault(Ending.REFUSED, 0L);
        }

        /** how many of a hundred calls were answered, rounded down; empty without calls */
        public Optional<BigDecimal> successPercent() {
            return all() == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(100 * (all() - failed()))
                                    .divide(BigDecimal.valueOf(all()), 2, RoundingMode.DOWN));
        }
    }

    /**
     * How the tokens of a span were refreshed.
     *
     * @param failed the same failure again and again counts once
     */
    public record Refreshes(long succeeded, long failed) {
        public static final Refreshes NONE = new Refreshes(0, 0);
    }

    /**
     * When something happened last; empty if it never did. In tenant time but for the notice.
     *
     * @param rotatedAt when the refresh token got its present value
     * @param refreshFailedAt when a refresh failed
     * @param noticedAt machine time at which the accounting system told of a change
     */
    public record Latest(
            Optional<Instant> rotatedAt,
            Optional<Instant> refreshFailedAt,
            Optional<Instant> noticedAt) {
        public static final Latest NEVER =
                new Latest(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Metered reads of a month, counted in UTC.
     *
     * @param used by this connection
     * @param usedByAll by all connections of the installation, which share the allowance
     * @param allowance 0 where nothing is metered
     */
    public record Reads(YearMonth month, long used, long usedByAll, long allowance) {

        /** a month is not judged by its first hours */
        private static final Duration LEAST_PASSED = Duration.ofDays(1);

        /** what all connections will have used at the month's end if they go on like this */
        public long forecast(Instant now) {
            var begin = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            var end = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            long passed =
                    Math.max(LEAST_PASSED.toSeconds(), Duration.between(begin, now).toSeconds());
            return Math.multiplyExact(usedByAll, Duration.between(begin, end).toSeconds()) / passed;
        }
    }
}
