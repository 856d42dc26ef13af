package io.tieout.bootstrap.faults.events;

import io.tieout.bootstrap.faults.events.Stored.End;
import io.tieout.bootstrap.progress.Progress;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Writes one stream after the other of its own; some transactions end late, some not well. */
final class Writer {

    private static final int STREAMS = 8;
    private static final int MOST_AT_ONCE = 20;
    private static final int ONE_LATE_IN = 25;
    private static final int ONE_ROLLED_BACK_IN = 12;
    private static final long LONGEST_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final int number;
    private final Stored stored;
    private final Random random;
    private final long[] versions = new long[STREAMS];
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger rolledBack = new AtomicInteger();

    Writer(int number, Stored stored, long seed) {
        this.number = number;
        this.stored = stored;
        this.random = new Random(seed * 1_000 + number);
    }

    /** writes so many events that are kept */
    void write(int events, Progress progress) {
        int left = events;
        while (left > 0) {
            int count = Math.min(left, 1 + random.nextInt(MOST_AT_ONCE));
            int which = random.nextInt(STREAMS);
            boolean isLate = random.nextInt(ONE_LATE_IN) == 0;
            End end = random.nextInt(ONE_ROLLED_BACK_IN) == 0 ? End.ROLLED_BACK : End.COMMITTED;
            long delay = isLate ? random.nextLong(LONGEST_DELAY_NANOS) : 0;
            stored.append(
                    stream(which),
                    versions[which],
                    count,
                    () -> {
                        LockSupport.parkNanos(delay);
                        return end;
                    });
            late.addAndGet(isLate ? 1 : 0);
            switch (end) {
                case COMMITTED -> {
                    versions[which] += count;
                    left -= count;
                    progress.done(count);
                }
                case ROLLED_BACK -> rolledBack.incrementAndGet();
            }
        }
    }

    UUID stream(int which) {
        return new UUID(6, (long) number * STREAMS + which + 1);
    }

    /** every stream with where it ends */
    void streams(StreamEnd taker) {
        for (int which = 0; which < STREAMS; which++) {
            taker.take(stream(which), versions[which]);
        }
    }

    int late() {
        return late.get();
    }

    int rolledBack() {
        return rolledBack.get();
    }

    /** Takes a stream and the number of its events. */
    interface StreamEnd {
        void take(UUID stream, long events);
    }
}
