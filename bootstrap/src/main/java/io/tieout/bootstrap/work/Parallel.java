package io.tieout.bootstrap.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does the same for many things at once, a few at a time. */
public final class Parallel {

    /** Enough to keep two cores busy while some wait for the disk. */
    private static final int AT_ONCE = 8;

    private Parallel() {}

    /**
     * works through all things; the first failure is thrown once every one has ended
     *
     * @throws IllegalStateException if the waiting thread was interrupted
     */
    public static <T> void each(Collection<T> things, Consumer<T> work) {
        Semaphore places = new Semaphore(AT_ONCE);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            things.forEach(thing ->
                    running.add(
                            threads.submit(() -> {
                                places.acquireUninterruptibly();
                                try {
                                    work.accept(thing);
                                } finally {
                                    places.release();
                                }
                            })));
        }
        running.forEach(Parallel::rethrow);
    }

    private static void rethrow(Future<?> ended) {
        try {
            ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("one of many failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for many", e);
        }
    }
}
