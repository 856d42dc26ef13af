package io.tieout.bootstrap.time;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Calls back on one background thread, which ends with the program. */
public final class MachineWakeups implements Wakeups, AutoCloseable {

    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("tenant-clock").factory());

    @Override
    public void after(Duration delay, Runnable task) {
        // What a task throws, the task handles: nobody waits for it here.
        var _ = thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
