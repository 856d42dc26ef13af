package io.tieout.bootstrap.faults.stalled;

import io.tieout.bootstrap.bench.live.Socket;
import io.tieout.bootstrap.bench.live.Sockets;
import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.OpenLoop;
import io.tieout.bootstrap.faults.drafting.Drafter;
import io.tieout.bootstrap.work.Parallel;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Subscribers who read what becomes of one invoice, and others who subscribe and do not. */
final class Audience implements AutoCloseable {

    private static final String PROTOCOL = "graphql-transport-ws";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int MEMO_CHARACTERS = 9_000;
    private static final int TIMES_IN_A_LONG_MESSAGE = 10;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"S-(\\d+)\"");
    private static final Pattern CURSOR = Pattern.compile("\"cursor\":\"([^\"]+)\"");

    private final URI house;
    private final Drafter drafter;
    private final int readers;
    private final String invoice;
    private final Sockets sockets = new Sockets();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicReference<Arrivals> arrivals = new AtomicReference<>(new Arrivals());
    private final Set<Integer> present = ConcurrentHashMap.newKeySet();
    private final Queue<String> read = new ConcurrentLinkedQueue<>();

    /** drafts an invoice; so many read of it when this returns */
    Audience(URI house, int readers) {
        this.house = house;
        this.drafter = Drafter.open(house);
        this.readers = readers;
        this.invoice = drafter.draft(house, "drafted", "S-0", "short").invoice();
        Parallel.each(
                IntStream.range(0, readers).boxed().toList(),
                reader -> subscribe(payload("", "number"), text -> hear(reader, text)));
        await(() -> {
            revise(number.incrementAndGet());
            return present.size() == readers;
        });
    }

    /** changes the invoice so often; the time within which 99 of 100 frames of it were read */
    double lateMillis(int changes, Duration beat) {
        Arrivals round = new Arrivals();
        arrivals.set(round);
        int first = number.get() + 1;
        int last = number.addAndGet(changes);
        new OpenLoop(beat).send(first, last, round::meant, this::revise);
        return round.p99Millis((long) changes * readers);
    }

    /** the last cursor that a reader was given */
    String cursor() {
        return List.copyOf(read).getLast();
    }

    /** what a reader was given behind a cursor */
    List<String> readAfter(String cursor) {
        List<String> all = List.copyOf(read);
        return all.subList(all.lastIndexOf(cursor) + 1, all.size());
    }

    /** so many more, who subscribe to long messages behind a cursor and read none of them */
    List<StalledSubscriber> stalled(int many, String after) {
        String payload =
                payload(
                        after,
                        IntStream.range(0, TIMES_IN_A_LONG_MESSAGE)
                                .mapToObj(time -> " m" + time + ": memo")
                                .reduce("", String::concat));
        Queue<StalledSubscriber> all = new ConcurrentLinkedQueue<>();
        Parallel.each(
                IntStream.range(0, many).boxed().toList(),
                _ -> all.add(StalledSubscriber.open(house, drafter.token(), payload)));
        return List.copyOf(all);
    }

    /** what somebody is given who comes back with a cursor, as soon as it is so much */
    List<String> resumed(String after, int expected) {
        Queue<String> given = new ConcurrentLinkedQueue<>();
        subscribe(payload(after, "number"), text -> given.add(found(CURSOR, text)));
        await(() -> given.size() >= expected);
        return List.copyOf(given);
    }

    @Override
    public void close() {
        sockets.close();
    }

    private void hear(int reader, String text) {
        if (reader == 0) {
            read.add(found(CURSOR, text));
        }
        present.add(reader);
        arrivals.get().arrived(Integer.parseInt(found(NUMBER, text)));
    }

    private void revise(int next) {
        List<String> codes =
                drafter.revise(
                                house,
                                invoice,
                                OptionalInt.empty(),
                                "S-" + next,
                                "x".repeat(MEMO_CHARACTERS))
                        .codes();
        if (!codes.isEmpty()) {
            throw new IllegalStateException("change " + next + " was refused with " + codes);
        }
    }

    private void subscribe(String payload, Consumer<String> onEvent) {
        CountDownLatch acknowledged = new CountDownLatch(1);
        Socket socket =
                sockets.open(
                        URI.create("ws://" + house.getAuthority() + "/graphql"),
                        PROTOCOL,
                        text -> {
                            if (text.contains("connection_ack")) {
                                acknowledged.countDown();
                            } else {
                                onEvent.accept(text);
                            }
                        });
        socket.send(
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer %s\"}}"
                        .formatted(drafter.token()));
        try {
            if (!acknowledged.await(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("a connection was not acknowledged");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while subscribing", e);
        }
        socket.send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + payload + "}");
    }

    /**
     * @param after a cursor, or nothing for what comes from now on
     */
    private static String payload(String after, String ofInvoice) {
        String from = after.isEmpty() ? "" : "(after: \\\"" + after + "\\\")";
        return "{\"query\":\"subscription { invoiceEvents%s { cursor invoice { %s } } }\"}"
                .formatted(from, ofInvoice);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("a subscriber was sent " + text);
        }
        return String.valueOf(matcher.group(1));
    }

    /** asks now and then, for two minutes at most */
    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("it takes longer than " + LONGEST_WAIT);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
