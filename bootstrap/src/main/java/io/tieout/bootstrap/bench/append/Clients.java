package io.tieout.bootstrap.bench.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Each with streams of its own, a new one now and then. */
public final class Clients {

    private static final double NANOS_A_SECOND = 1e9;
    private static final int CLIENTS = 4;
    private static final int COMMANDS_A_STREAM = 20;

    private Clients() {}

    /** how many events they store while each sends one command after the other */
    public static double eventsASecond(int events, Duration time, Consumer<UUID> command) {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        long commands = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Long>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> until(end, command)));
            }
            for (Future<Long> client : clients) {
                commands += client.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while storing events", e);
        }
        return commands * events / ((System.nanoTime() - begun) / NANOS_A_SECOND);
    }

    private static long until(long end, Consumer<UUID> command) {
        UUID stream = UUID.randomUUID();
        long sent = 0;
        do {
            command.accept(stream);
            sent++;
            if (sent % COMMANDS_A_STREAM == 0) {
                stream = UUID.randomUUID();
            }
        } while (System.nanoTime() < end);
        return sent;
    }
}
