package io.tieout.bootstrap.faults.token;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.oauth.TokenKeeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One round in one process: its callers ask all at once, and ask again as the worker does when the
 * connection has gone to the other process or a call did not get through.
 */
final class AskingRound {

    static final int CALLERS = 32;

    /** Longer than a lost answer is waited out for. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** how soon a process looks again whether the connection is free */
    private static final Duration GLANCE = Duration.ofMillis(5);

    private final TokenMachinery machinery;
    private final Connection connection;
    private final String node;
    private final RoundOrder order;
    private final CountDownLatch unanswered = new CountDownLatch(CALLERS);
    private final long deadline = System.nanoTime() + LONGEST.toNanos();
    private volatile CompletableFuture<TokenKeeper> present = new CompletableFuture<>();

    AskingRound(TokenMachinery machinery, Connection connection, String node, RoundOrder order) {
        this.machinery = machinery;
        this.connection = connection;
        this.node = node;
        this.order = order;
    }

    RoundAnswer run() throws InterruptedException {
        machinery.clock().reach(connection.tenant(), order.now());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> callers =
                    Stream.generate(() -> threads.submit(this::ask)).limit(CALLERS).toList();
            int tenures = ownUntilAllAreAnswered();
            return answer(callers, tenures);
        }
    }

    /** As a worker: takes the connection when it is free, and serves whoever asks meanwhile. */
    private int ownUntilAllAreAnswered() throws InterruptedException {
        int tenures = 0;
        while (unanswered.getCount() > 0 && System.nanoTime() < deadline) {
            Optional<Lease> lease = machinery.leases().acquire(connection.id(), node);
            if (lease.isEmpty()) {
                unanswered.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                serve(lease.get(), tenures == 0 ? order.firstTenureMillis() : LONGEST.toMillis());
                tenures++;
            }
        }
        return tenures;
    }

    /** The end of a tenure calls no request back: callers may still be inside the old keeper. */
    private void serve(Lease lease, long millis) throws InterruptedException {
        present.complete(machinery.keeper(connection, lease));
        unanswered.await(millis, TimeUnit.MILLISECONDS);
        present = new CompletableFuture<>();
        machinery.leases().release(lease);
    }

    private String ask() throws Exception {
        try {
            while (System.nanoTime() < deadline) {
                switch (presentKeeper().bearer()) {
                    case Good<String>(var token) -> {
                        return Fingerprint.of(token);
                    }
                    case Failed<String>(NotDelivered _) -> {
                        // As the worker's next attempt, at once.
                    }
                    case Failed<String>(var fault) -> throw new NoToken(fault.words());
                }
            }
            throw new NoToken("none within " + LONGEST);
        } finally {
            unanswered.countDown();
        }
    }

    private TokenKeeper presentKeeper() throws Exception {
        try {
            return present.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NoToken("this process never owned the connection");
        }
    }

    private static RoundAnswer answer(List<Future<String>> callers, int tenures)
            throws InterruptedException {
        List<String> tokens = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Future<String> caller : callers) {
            try {
                tokens.add(caller.get());
            } catch (ExecutionException e) {
                failures.add(String.valueOf(e.getCause()));
            }
        }
        return new RoundAnswer(counted(tokens), failures, tenures);
    }

    private static Map<String, Integer> counted(List<String> tokens) {
        return tokens.stream()
                .collect(Collectors.groupingBy(it -> it, Collectors.summingInt(_ -> 1)));
    }

    /** A caller got none. */
    private static final class NoToken extends Exception {

        private static final long serialVersionUID = 1L;

        NoToken(String why) {
            super(why);
        }
    }
}
