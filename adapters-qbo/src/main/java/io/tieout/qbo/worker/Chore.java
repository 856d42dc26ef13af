package io.tieout.qbo.worker;

import io.tieout.qbo.client.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one task of a connection beside its worker whenever it is due, never twice at once, and lets
 * it say when it is due next. Due at once in the beginning.
 */
final class Chore {

    private static final Logger LOG = LoggerFactory.getLogger(Chore.class);

    /** after a run that did not work out; tenant time, as all instants here */
    static final Duration AGAIN = Duration.ofMinutes(1);

    /** What is to be done. */
    interface Task {

        /** names the thread and stands in the log */
        String name();

        Instant now();

        /** does it; returns when to look again */
        Instant run();
    }

    private final Task task;
    private final Activity activity;
    private final Starter starter;
    private final Runnable onDone;
    private boolean isRunning;
    private Instant nextAt = Instant.MIN;

    /**
     * Starts nothing yet.
     *
     * @param onDone called when the next instant is known
     */
    Chore(Task task, Activity activity, Starter starter, Runnable onDone) {
        this.task = task;
        this.activity = activity;
        this.starter = starter;
        this.onDone = onDone;
    }

    /** starts when it is due; returns at once */
    synchronized void look(Instant now) {
        if (!isRunning && isDue(now)) {
            isRunning = true;
            activity.began();
            starter.start(task.name(), this::run);
        }
    }

    synchronized boolean isDue(Instant now) {
        return !now.isBefore(nextAt);
    }

    synchronized boolean isRunning() {
        return isRunning;
    }

    /** empty while it is under way, because the next instant is not known then */
    synchronized Optional<Instant> nextAt() {
        return isRunning ? Optional.empty() : Optional.of(nextAt);
    }

    private void run() {
        var next = task.now().plus(AGAIN);
        try {
            next = task.run();
        } catch (RuntimeException failure) {
            LOG.warn("{} did not work out, again later", task.name(), failure);
        } finally {
            finish(next);
            onDone.run();
            activity.ended();
        }
    }

    private synchronized void finish(Instant next) {
        nextAt = next;
        isRunning = false;
    }
}
