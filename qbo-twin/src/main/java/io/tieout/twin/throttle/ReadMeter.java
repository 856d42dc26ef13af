package io.tieout.twin.throttle;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many reads each app has made in a month over all its companies: what Intuit's partner
 * programme calls CorePlus, meters, and blocks once an app without a paid plan has used up its
 * 500,000 (blogs of 2025-10-24 and 2026-01-08). Months are those of the company's clock, in UTC;
 * nothing is kept when the twin ends.
 */
public final class ReadMeter {

    private record Account(String clientId, YearMonth month) {}

    private final ConcurrentMap<Account, Long> reads = new ConcurrentHashMap<>();

    /** Whether an app may still read in the month of this instant. */
    public boolean hasRoom(String clientId, OptionalLong cap, Instant now) {
        return cap.isEmpty() || reads.getOrDefault(account(clientId, now), 0L) < cap.getAsLong();
    }

    /** Counts reads that were answered. */
    public void count(String clientId, long made, Instant now) {
        reads.merge(account(clientId, now), made, Long::sum);
    }

    /** What an app has read, month by month. */
    public Map<YearMonth, Long> of(String clientId) {
        Map<YearMonth, Long> months = new TreeMap<>();
        reads.forEach((account, made) -> {
            if (account.clientId().equals(clientId)) {
                months.put(account.month(), made);
            }
        });
        return months;
    }

    private static Account account(String clientId, Instant now) {
        return new Account(clientId, YearMonth.from(now.atOffset(ZoneOffset.UTC)));
    }
}
