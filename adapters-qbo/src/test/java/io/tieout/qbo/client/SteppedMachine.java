package io.tieout.qbo.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A machine whose time stands still until a test moves it. */
final class SteppedMachine implements MachineTime {

    private final List<Waiting> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Waiting(Duration at, Runnable task) {}

    @Override
    public synchronized Duration now() {
        return now;
    }

    @Override
    public synchronized void after(Duration delay, Runnable task) {
        waiting.add(new Waiting(now.plus(delay), task));
    }

    /** moves on and runs what is due then */
    void advance(Duration by) {
        List<Waiting> due;
        synchronized (this) {
            now = now.plus(by);
            due = waiting.stream().filter(each -> each.at().compareTo(now) <= 0).toList();
            waiting.removeAll(due);
        }
        due.forEach(each -> each.task().run());
    }

    @Override
    public void close() {
        // Nothing runs by itself.
    }
}
