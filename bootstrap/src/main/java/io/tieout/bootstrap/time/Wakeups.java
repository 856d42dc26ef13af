package io.tieout.bootstrap.time;

import java.time.Duration;

/** Calls back after some machine time, on a thread of its own. */
public interface Wakeups {

    /** runs the task once the delay has passed, a little later at worst */
    void after(Duration delay, Runnable task);
}
