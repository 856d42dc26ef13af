package io.tieout.qbo.client;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The month's allowance of metered reads, which all companies of an installation share, and how
 * much of it is used as far as this node knows. When it is used up, polls and reports stop; people,
 * documents and payments go on.
 *
 * <p>Months are counted in UTC: Intuit does not say in which zone its own begin.
 */
public final class ReadAllowance {

    /** the free tier; "Understanding Builder tier API limits", Intuit blog of 2026-01-08 */
    public static final long BUILDER_TIER = 500_000;

    private final long monthly;
    private YearMonth month = YearMonth.of(1970, 1);
    private long used;

    /**
     * @param monthly 0 where nothing is metered, as in Intuit's sandbox
     */
    public ReadAllowance(long monthly) {
        if (monthly < 0) {
            throw new IllegalArgumentException("an allowance of reads is negative: " + monthly);
        }
        this.monthly = monthly;
    }

    /** reads in a month; 0 where nothing is metered */
    public long monthly() {
        return monthly;
    }

    public static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    /** takes note of what all companies used in a month */
    public synchronized void uses(YearMonth inMonth, long reads) {
        if (inMonth.equals(month)) {
            used = Math.max(used, reads);
        } else if (inMonth.isAfter(month)) {
            month = inMonth;
            used = reads;
        }
    }

    /** QuickBooks says that it is used up, whatever we counted */
    synchronized void spent(Instant at) {
        if (monthly > 0) {
            uses(monthOf(at), monthly);
        }
    }

    synchronized boolean allows(QboCall call, Instant at) {
        return monthly == 0
                || call.meteredReads() == 0
                || !call.urgency().isDeferrable()
                || !monthOf(at).equals(month)
                || used < monthly;
    }
}
