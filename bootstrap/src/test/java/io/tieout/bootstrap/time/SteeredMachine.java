package io.tieout.bootstrap.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Machine time that passes when the test says so. */
final class SteeredMachine implements InstantSource, Wakeups {

    private record Task(Instant at, Runnable work) {}

    private final List<Task> tasks = new ArrayList<>();
    private Instant now;

    SteeredMachine(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void after(Duration delay, Runnable task) {
        tasks.add(new Task(now.plus(delay), task));
    }

    /** runs what falls due on the way, at its own time */
    void pass(Duration time) {
        Instant until = now.plus(time);
        while (true) {
            var next =
                    tasks.stream()
                            .filter(task -> !task.at().isAfter(until))
                            .min(Comparator.comparing(Task::at));
            if (next.isEmpty()) {
                now = until;
                return;
            }
            tasks.remove(next.get());
            now = next.get().at().isAfter(now) ? next.get().at() : now;
            next.get().work().run();
        }
    }

    void setBackTo(Instant earlier) {
        now = earlier;
    }
}
