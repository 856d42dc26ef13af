package io.tieout.application.accounting;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long calls took, counted in buckets: three to each doubling, so that a percentile is off by
 * at most 26 % upwards. Counts of several minutes, connections and nodes add up.
 */
public record ResponseTimes(SortedMap<Integer, Long> calls) {

    private static final int BUCKETS_PER_DOUBLING = 3;

    /** 2^17 ms are longer than the 125 s after which a call is given up */
    private static final int LAST_BUCKET = 17 * BUCKETS_PER_DOUBLING;

    public ResponseTimes {
        calls = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(calls));
    }

    public static ResponseTimes of(Map<Integer, Long> calls) {
        return new ResponseTimes(new TreeMap<>(calls));
    }

    /** the bucket a duration is counted in */
    public static int bucketOf(Duration took) {
        int bucket = 0;
        while (bucket < LAST_BUCKET && upperBoundMillis(bucket) < took.toMillis()) {
            bucket++;
        }
        return bucket;
    }

    /**
     * The time within which this share of the calls was answered; empty when there were none.
     *
     * @param percent 1 to 100
     */
    public Optional<Duration> percentile(int percent) {
        long all = calls.values().stream().mapToLong(Long::longValue).sum();
        long wanted = Math.ceilDiv(all * percent, 100);
        long counted = 0;
        for (var bucket : calls.entrySet()) {
            counted += bucket.getValue();
            if (counted >= wanted) {
                return Optional.of(Duration.ofMillis(upperBoundMillis(bucket.getKey())));
            }
        }
        return Optional.empty();
    }

    /** the longest time, in milliseconds, that the bucket counts */
    private static long upperBoundMillis(int bucket) {
        long doubling = 1L << (bucket / BUCKETS_PER_DOUBLING);
        return switch (bucket % BUCKETS_PER_DOUBLING) {
            case 0 -> doubling;
            case 1 -> Math.ceilDiv(doubling * 126, 100);
            default -> Math.ceilDiv(doubling * 159, 100);
        };
    }
}
