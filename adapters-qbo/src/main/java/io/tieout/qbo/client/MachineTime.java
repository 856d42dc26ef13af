package io.tieout.qbo.client;

import java.time.Duration;

/** The machine's time, which no tenant's clock holds up. */
interface MachineTime extends AutoCloseable {

    /** since some beginning; never goes back */
    Duration now();

    /** runs the task once the delay has passed, on a thread of its own; it must return quickly */
    void after(Duration delay, Runnable task);

    /** nobody is called back any more */
    @Override
    void close();
}
