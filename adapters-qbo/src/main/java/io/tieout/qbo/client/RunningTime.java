package io.tieout.qbo.client;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's time as it runs; its thread ends with the program, or when it is closed. */
final class RunningTime implements MachineTime {

    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().daemon().name("call-budget").factory(),
                    // Whoever asks after the end waits for nothing any more.
                    new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public Duration now() {
        return Duration.ofNanos(System.nanoTime());
    }

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
