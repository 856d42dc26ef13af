package io.tieout.bootstrap.faults.hot;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.drafting.Drafter;
import io.tieout.bootstrap.faults.drafting.Drafter.Revision;
import io.tieout.bootstrap.faults.drafting.Drafter.Standing;
import io.tieout.bootstrap.faults.hot.HotInvoices.Saying;
import io.tieout.bootstrap.progress.Progress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Writers, the invoices they go for, and who won which version. */
final class Contest {

    private static final int INVOICES = 10;
    private static final int WRITERS = 64;
    private static final List<String> LOST = List.of("STALE_VERSION");

    private final Drafter drafter;
    private final List<URI> nodes;
    private final Saying saying;
    private final Progress progress;
    private final List<HotInvoice> invoices;
    private final FaultReport.Draft draft = new FaultReport.Draft();
    private final AtomicInteger won = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private Duration took = Duration.ZERO;

    private Contest(
            Drafter drafter,
            List<URI> nodes,
            Saying saying,
            Progress progress,
            List<HotInvoice> invoices) {
        this.drafter = drafter;
        this.nodes = nodes;
        this.saying = saying;
        this.progress = progress;
        this.invoices = invoices;
    }

    static Contest open(Drafter drafter, List<URI> nodes, Saying saying, Progress progress) {
        URI node = nodes.getFirst();
        List<HotInvoice> invoices =
                IntStream.range(0, INVOICES)
                        .mapToObj(number -> "HOT-" + number)
                        .map(number -> {
                            String id = drafter.draft(node, number, number, "new").invoice();
                            return new HotInvoice(id, number, drafter.standing(node, id).version());
                        })
                        .toList();
        return new Contest(drafter, nodes, saying, progress, invoices);
    }

    void play(int commands, long seed) {
        long begun = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int which = writer;
                running.add(threads.submit(() -> write(which, commands, seed)));
            }
        }
        running.forEach(Contest::rethrow);
        took = Duration.ofNanos(System.nanoTime() - begun);
    }

    private void write(int writer, int commands, long seed) {
        Random random = new Random(seed * WRITERS + writer);
        URI node = nodes.get(writer % nodes.size());
        for (int command = writer; command < commands; command += WRITERS) {
            HotInvoice invoice = invoices.get(random.nextInt(invoices.size()));
            go(node, invoice, "writer " + writer + ", command " + command);
            progress.done(1);
        }
    }

    private void go(URI node, HotInvoice invoice, String memo) {
        int read = invoice.lastHeardOf();
        Revision answer =
                drafter.revise(node, invoice.id(), expected(read), invoice.number(), memo);
        if (answer.codes().isEmpty()) {
            won.incrementAndGet();
            invoice.won(read, memo).ifPresent(draft::broken);
            invoice.heardOf(answer.version());
        } else if (answer.codes().equals(LOST)) {
            lost.incrementAndGet();
            invoice.heardOf(drafter.standing(node, invoice.id()).version());
        } else {
            draft.broken(invoice.number() + ": refused with " + answer.codes());
        }
    }

    private OptionalInt expected(int read) {
        return switch (saying) {
            case THE_VERSION -> OptionalInt.of(read);
            case NOTHING -> OptionalInt.empty();
        };
    }

    FaultReport judge() {
        for (HotInvoice invoice : invoices) {
            Standing last = drafter.standing(nodes.getLast(), invoice.id());
            draft.expect(
                    invoice.number() + ": versions that somebody won",
                    IntStream.range(invoice.firstVersion(), last.version()).boxed().toList(),
                    invoice.versionsWon());
            draft.expect(
                    invoice.number() + ": what the last winner wrote",
                    invoice.winnerOf(last.version() - 1),
                    Optional.of(last.memo()));
        }
        long perSecond = won.get() * 1_000L / Math.max(1, took.toMillis());
        return draft.figure("commands", won.get() + lost.get())
                .figure("won", won)
                .figure("lost and told so", lost)
                .figure("won a second", perSecond)
                .report();
    }

    private static void rethrow(Future<?> ended) {
        try {
            ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a writer failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writers write", e);
        }
    }
}
