package io.tieout.bootstrap.faults.excess;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.drafting.Drafter;
import io.tieout.bootstrap.faults.drafting.Drafter.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Everybody who wants a draft, and what each was told. */
final class Crowd {

    private static final int CLIENTS = 32;
    private static final String REFUSED = "\"OVERLOADED\"";

    private final URI node;
    private final Drafter drafter;
    private final FaultReport.Draft broken = new FaultReport.Draft();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong longestRefusal = new AtomicLong();
    private final AtomicInteger warmed = new AtomicInteger();

    Crowd(URI node, Drafter drafter) {
        this.node = node;
        this.drafter = drafter;
    }

    /** drafts a second, while as many clients as keep it busy wait for each answer */
    int perSecondAtMost(Duration time) {
        int before = warmed.get();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        String key = "W" + warmed.incrementAndGet();
                        accepted.add(drafter.draft(node, key, key, "as agreed").invoice());
                    }
                });
            }
        }
        return Math.max(1, Math.toIntExact((warmed.get() - before) / time.toSeconds()));
    }

    /** asks for one draft and takes whatever is said */
    void ask(String key) {
        long begun = System.nanoTime();
        try {
            Answer answer = drafter.draft(node, key, key, "as agreed");
            if (answer.codes().isEmpty()) {
                accepted.add(answer.invoice());
            } else {
                broken.broken(key + ": refused with " + answer.codes());
            }
        } catch (RuntimeException failure) {
            if (String.valueOf(failure.getMessage()).contains(REFUSED)) {
                refused.incrementAndGet();
                longestRefusal.accumulateAndGet(System.nanoTime() - begun, Math::max);
            } else {
                broken.broken(key + ": " + failure);
            }
        }
    }

    /** holds what was accepted against what is there, once the crowd has gone */
    FaultReport judge(FaultReport.Draft figures) {
        ask("afterwards");
        Set<String> there = drafter.drafted(node);
        Set<String> lost = new HashSet<>(accepted);
        lost.removeAll(there);
        Set<String> unasked = new HashSet<>(there);
        unasked.removeAll(accepted);
        broken.report().broken().forEach(figures::broken);
        return figures.expect("accepted and lost", Set.of(), lost)
                .expect("there and never accepted", Set.of(), unasked)
                .figure("accepted", accepted.size())
                .figure("refused", refused)
                .figure(
                        "longest until somebody was refused",
                        Duration.ofNanos(longestRefusal.get()).toMillis() + " ms")
                .report();
    }
}
