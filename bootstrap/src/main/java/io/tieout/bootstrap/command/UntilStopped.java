package io.tieout.bootstrap.command;

import java.util.concurrent.CountDownLatch;

/** Keeps something running until the operating system asks the program to end. */
final class UntilStopped {

    private UntilStopped() {}

    /** returns only by an exception: the end of the program closes what runs */
    static void run(AutoCloseable running) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running), "stop"));
        new CountDownLatch(1).await();
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException("Tieout did not stop cleanly", e);
        }
    }
}
