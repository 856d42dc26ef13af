package io.tieout.bootstrap.bench.mutation;

import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.work.Parallel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Clients that draft one small invoice after the other, each of them new. */
public final class Drafting {

    private static final double NANOS_A_SECOND = 1e9;
    private static final int TERM_DAYS = 30;
    private static final String PREFIX = "B-";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger numbers = new AtomicInteger();
    private final URI address;
    private final String account;
    private final String token;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    /** clients of the house, with an account of their own */
    public Drafting(BenchHouse house) {
        this(house.address(), house.account("Bench").id(), house.token("ACCOUNTANT"));
    }

    /**
     * clients of whoever understands the same mutation
     *
     * @param account the id of the one they draft for
     */
    Drafting(URI address, String account, String token) {
        this.address = address;
        this.account = account;
        this.token = token;
    }

    /** so many, a few at a time */
    public void draft(int invoices) {
        Parallel.each(IntStream.range(0, invoices).boxed().toList(), _ -> draftOne());
    }

    /** how many were begun so far, the numbers that were taken among them */
    public int begun() {
        return numbers.get();
    }

    /**
     * takes so many numbers in a row for whoever drafts them one by one
     *
     * @return the first of them
     */
    public int take(int count) {
        return numbers.getAndAdd(count) + 1;
    }

    /** which of the numbers an invoice with this number of its own has */
    public static int numberOf(String invoiceNumber) {
        return Integer.parseInt(invoiceNumber.substring(PREFIX.length()));
    }

    /** how many so many clients get done, each beginning the next when the last is answered */
    public double draftedASecond(int clients, Duration time) {
        AtomicLong drafted = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        draftOne();
                        drafted.incrementAndGet();
                    }
                });
            }
        }
        return drafted.get() / ((System.nanoTime() - begun) / NANOS_A_SECOND);
    }

    /** Clients at work; closing it lets each finish what it is at. */
    public interface Shift extends AutoCloseable {
        @Override
        void close();
    }

    /** so many clients, until it is closed or this time is over */
    public Shift shift(int clients, Duration longest) {
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        long end = System.nanoTime() + longest.toNanos();
        for (int client = 0; client < clients; client++) {
            threads.execute(() -> {
                while (!isOver.get() && System.nanoTime() < end) {
                    draftOne();
                }
            });
        }
        return () -> {
            isOver.set(true);
            threads.close();
        };
    }

    /**
     * so many a second at a steady beat, whether or not those before are answered, until it is
     * closed or this time is over
     */
    public Shift steadyShift(double aSecond, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        // What fails is told when it is closed: a draft that was refused is no load.
        AtomicReference<Optional<RuntimeException>> refused =
                new AtomicReference<>(Optional.empty());
        Runnable draft =
                () -> {
                    try {
                        draftOne();
                    } catch (IllegalStateException | UncheckedIOException e) {
                        refused.set(Optional.of(e));
                    }
                };
        ScheduledFuture<?> beats =
                clock.scheduleAtFixedRate(
                        () -> {
                            if (System.nanoTime() < end) {
                                threads.execute(draft);
                            }
                        },
                        0,
                        Math.round(NANOS_A_SECOND / aSecond),
                        TimeUnit.NANOSECONDS);
        return () -> {
            beats.cancel(false);
            clock.close();
            threads.close();
            refused.get()
                    .ifPresent(failure -> {
                        throw failure;
                    });
        };
    }

    private void draftOne() {
        draftOne(take(1));
    }

    /** drafts the invoice of a number that was taken; returns when it is answered */
    public void draftOne(int next) {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/graphql"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(mutation(next)))
                        .build();
        try {
            String answer = http.send(request, BodyHandlers.ofString()).body();
            if (!answer.contains("\"userErrors\":[]")) {
                throw new IllegalStateException("a draft was answered " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drafting", e);
        }
    }

    private String mutation(int next) {
        return """
        {"query":"mutation($input: DraftInvoiceInput!) { draftInvoice(input: $input) \
        { invoice { id } userErrors { code message } } }","variables":{"input":{\
        "accountId":"%s","number":"%s","currency":"USD","issuedOn":"%s","dueOn":"%s",\
        "lines":[{"description":"Seats","product":"Services","quantity":"1",\
        "unitPrice":{"amount":"10.00","currency":"USD"},"taxCode":"NON"}],\
        "idempotencyKey":"bench-%d"}}}\
        """
                .formatted(account, PREFIX + next, today, today.plusDays(TERM_DAYS), next);
    }
}
