package io.tieout.bootstrap.faults.hostile;

import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.OpenLoop;
import io.tieout.bootstrap.faults.FaultReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Honest askers, alone and beside a hostile one, in rounds that take turns. */
final class Neighbours {

    private static final int ROUNDS = 5;
    private static final Duration BEAT = Duration.ofMillis(20);

    /** twenty a second from one sender, who does not wait for kindness */
    private static final Duration HOSTILE_PAUSE = Duration.ofMillis(50);

    /**
     * What honest askers may notice: a scheduler's tick, and a quarter of what they wait anyway.
     */
    private static final double MOST_RATIO = 1.25;

    private static final double MOST_MILLIS = 10;

    private static final String HONEST =
            "{\"query\": \"{ invoices(first: 20) { edges { node { number } } } }\"}";

    private final FrontDesk desk;
    private final List<String> hostile;
    private final int requests;

    /**
     * @param requests honest ones in each round
     */
    Neighbours(FrontDesk desk, List<String> hostile, int requests) {
        this.desk = desk;
        this.hostile = List.copyOf(hostile);
        this.requests = requests;
    }

    void tell(FaultReport.Draft draft) {
        honest();
        List<Double> alone = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(honest());
            beside.add(besideHostility());
        }
        double usual = median(alone);
        double pressed = median(beside);
        draft.figure("an honest list, 99 of 100, alone", "%.1f ms".formatted(usual))
                .figure("the same beside hostile requests", "%.1f ms".formatted(pressed));
        if (pressed > Math.max(usual * MOST_RATIO, usual + MOST_MILLIS)) {
            draft.broken("honest requests wait %.1f ms instead of %.1f".formatted(pressed, usual));
        }
    }

    private double besideHostility() {
        AtomicBoolean isOver = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> attackUntil(isOver));
            try {
                return honest();
            } finally {
                isOver.set(true);
            }
        }
    }

    private void attackUntil(AtomicBoolean isOver) {
        for (int next = 0; !isOver.get(); next++) {
            desk.send(hostile.get(next % hostile.size()));
            LockSupport.parkNanos(HOSTILE_PAUSE.toNanos());
        }
    }

    private double honest() {
        Arrivals arrivals = new Arrivals();
        new OpenLoop(BEAT)
                .send(
                        1,
                        requests,
                        arrivals::meant,
                        number -> {
                            if (desk.send(HONEST).isRefused()) {
                                throw new IllegalStateException("an honest request was refused");
                            }
                            arrivals.arrived(number);
                        });
        return arrivals.p99Millis(requests);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
