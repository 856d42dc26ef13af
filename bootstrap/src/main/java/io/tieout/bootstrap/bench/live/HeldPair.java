package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.Trial.Pair;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The same subscribers through all rounds, hearing of a payment now and then, and bare sockets that
 * come and go beside them. A subscriber that is dropped ends the run.
 */
final class HeldPair implements Pair {

    private static final double BYTES_A_KB = 1024;

    /** one for every five subscribers: the files that a process may open are few */
    private static final int BARE_SHARE = 5;

    private final int size;
    private final int payments;
    private final Duration beat;
    private final URI echo;
    private final WatchedAccount account;
    private final Numbers numbers;
    private final Path logs;
    private final long before;
    private final Listeners subscribers;
    private long told;

    /**
     * Subscribes them all.
     *
     * @param payments of one round, a beat apart
     */
    HeldPair(
            int size,
            int payments,
            Duration beat,
            URI house,
            URI echo,
            WatchedAccount account,
            Numbers numbers,
            Path logs) {
        this.size = size;
        this.payments = payments;
        this.beat = beat;
        this.echo = echo;
        this.account = account;
        this.numbers = numbers;
        this.logs = logs;
        this.before = LiveMemory.bytes();
        this.subscribers =
                new Listeners(
                        "subscribers",
                        ListeningNode.subscribers(size, house, account),
                        logs.resolve("subscribers.log"));
    }

    @Override
    public double yardstick() {
        int bare = Math.max(1, size / BARE_SHARE);
        long without = LiveMemory.bytes();
        try (Listeners _ =
                new Listeners(
                        "bare", ListeningNode.bareSockets(bare, echo), logs.resolve("bare.log"))) {
            return kilobytesEach(LiveMemory.bytes() - without, bare);
        }
    }

    @Override
    public double measured() {
        int first = numbers.take(payments);
        account.book(first, first + payments - 1);
        for (int number = first; number < first + payments; number++) {
            account.tell(number);
            told += size;
            subscribers.awaitHeard(told);
            LockSupport.parkNanos(beat.toNanos());
        }
        return kilobytesEach(LiveMemory.bytes() - before, size);
    }

    @Override
    public void close() {
        subscribers.close();
    }

    private static double kilobytesEach(long bytes, int each) {
        return bytes / BYTES_A_KB / each;
    }
}
