package io.tieout.bootstrap.bench.listing;

import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.OpenLoop;
import java.time.Duration;

/** A few seconds of pages over HTTP, and of the same reads alone. */
final class PagePair implements Pair {

    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    private final PageRequests requests;
    private final PageReads reads;

    PagePair(PageRequests requests, PageReads reads) {
        this.requests = requests;
        this.reads = reads;
    }

    @Override
    public double yardstick() {
        Arrivals read = new Arrivals();
        long end = System.nanoTime() + ROUND.toNanos();
        int pages = 0;
        while (System.nanoTime() < end) {
            pages++;
            read.meant(pages, System.nanoTime());
            reads.read();
            read.arrived(pages);
        }
        return read.p99Millis(pages);
    }

    /**
     * half of what it took a moment ago, so that a slower moment of the machine is a lighter one
     */
    @Override
    public double measured() {
        double rate = requests.capacity(ROUND) / 2;
        int pages = Math.max(1, (int) (rate * ROUND.toSeconds()));
        Arrivals answered = new Arrivals();
        new OpenLoop(Duration.ofNanos((long) (NANOS_A_SECOND / rate)))
                .send(
                        1,
                        pages,
                        answered::meant,
                        page -> {
                            requests.ask();
                            answered.arrived(page);
                        });
        return answered.p99Millis(pages);
    }
}
