package io.tieout.bootstrap.bench.listing;

import io.tieout.bootstrap.bench.BenchHouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The page as a portal asks for it, over HTTP with a token. */
final class PageRequests {

    private static final double NANOS_A_SECOND = 1e9;
    private static final int CLIENTS = 4;

    private static final String QUERY =
            """
            {"query":"{ invoices(first: 50, orderBy: NUMBER_ASC) { edges { node { id number status \
            total { amount } balance { amount } lines { description quantity amount { amount } } \
            account { id name } settlements { amount { amount } payment { id } } } } } }"}\
            """;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;

    PageRequests(BenchHouse house) {
        this.request =
                HttpRequest.newBuilder(house.address().resolve("/graphql"))
                        .header("Authorization", "Bearer " + house.token("ACCOUNTANT"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(QUERY))
                        .build();
    }

    void ask() {
        try {
            String answer = http.send(request, BodyHandlers.ofString()).body();
            if (!answer.contains("\"LISTED-050\"") || answer.contains("\"errors\"")) {
                throw new IllegalStateException("the page was answered " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a page", e);
        }
    }

    /** how many pages a second it can take */
    double capacity(Duration time) {
        AtomicLong answered = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        ask();
                        answered.incrementAndGet();
                    }
                });
            }
        }
        return answered.get() / ((System.nanoTime() - begun) / NANOS_A_SECOND);
    }
}
