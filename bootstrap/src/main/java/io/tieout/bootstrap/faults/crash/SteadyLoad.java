package io.tieout.bootstrap.faults.crash;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.drafting.Drafter;
import io.tieout.bootstrap.faults.drafting.Drafter.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients who draft one invoice after the other, and send each again under its key until they are
 * told what came of it.
 */
final class SteadyLoad implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final String BUG = "\"INTERNAL\"";
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(50);

    /** a house that is not back by then does not come back by itself */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final URI house;
    private final Drafter drafter;
    private final FaultReport.Draft draft;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong longestSilence = new AtomicLong();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isEnding;

    private SteadyLoad(URI house, Drafter drafter, FaultReport.Draft draft) {
        this.house = house;
        this.drafter = drafter;
        this.draft = draft;
    }

    static SteadyLoad on(URI house, Drafter drafter, FaultReport.Draft draft) {
        return new SteadyLoad(house, drafter, draft);
    }

    SteadyLoad begin() {
        for (int client = 0; client < CLIENTS; client++) {
            int which = client;
            clients.execute(() -> goOn(which));
        }
        return this;
    }

    private void goOn(int client) {
        for (int next = 0; !isEnding; next++) {
            insist("L" + client + "-" + next);
        }
    }

    /** Until it is answered nobody knows whether it took effect, so the same key is sent again. */
    private void insist(String key) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                Answer answer = drafter.draft(house, key, key, "as agreed");
                if (answer.codes().isEmpty()) {
                    acknowledged.put(key, answer.invoice());
                } else {
                    draft.broken(key + ": refused with " + answer.codes());
                }
                return;
            } catch (RuntimeException failure) {
                // Whatever failed, a client cannot tell, and asks again.
                failures.incrementAndGet();
                if (String.valueOf(failure.getMessage()).contains(BUG)) {
                    draft.broken(key + ": an outage was called a bug: " + failure.getMessage());
                }
                LockSupport.parkNanos(BEFORE_TRYING_AGAIN.toNanos());
            }
        }
        draft.broken(key + ": no answer for " + PATIENCE);
    }

    /** waits until somebody is answered who asked after this moment, and keeps how long it took */
    void awaitAnswer() {
        int before = acknowledged.size();
        long begun = System.nanoTime();
        while (acknowledged.size() <= before + CLIENTS
                && System.nanoTime() - begun < PATIENCE.toNanos()) {
            LockSupport.parkNanos(BEFORE_TRYING_AGAIN.toNanos());
        }
        longestSilence.accumulateAndGet(System.nanoTime() - begun, Math::max);
    }

    /** lets each client end what it began */
    @Override
    public void close() {
        isEnding = true;
        clients.close();
    }

    /** holds what was acknowledged against what is there */
    void judge() {
        Set<String> there = drafter.drafted(house);
        Set<String> told = new HashSet<>(acknowledged.values());
        List<String> lost = new ArrayList<>(told);
        lost.removeAll(there);
        Set<String> doubled = new HashSet<>(there);
        doubled.removeAll(told);
        draft.expect("invoices for each key", acknowledged.size(), told.size())
                .expect("acknowledged and lost", List.of(), lost)
                .expect("there and never acknowledged", Set.of(), doubled)
                .figure("invoices drafted", there.size())
                .figure("requests that failed and were sent again", failures)
                .figure(
                        "longest time until the house answered again",
                        Duration.ofNanos(longestSilence.get()).toMillis() + " ms");
    }
}
