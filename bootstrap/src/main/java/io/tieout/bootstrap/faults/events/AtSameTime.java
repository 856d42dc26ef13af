package io.tieout.bootstrap.faults.events;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many things at the same time, none of them waiting for a place. */
final class AtSameTime {

    private AtSameTime() {}

    /**
     * returns when all have ended
     *
     * @throws IllegalStateException if one failed
     */
    static void run(Collection<Runnable> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = work.stream().map(threads::submit).toList();
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of many failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for many", e);
        }
    }
}
