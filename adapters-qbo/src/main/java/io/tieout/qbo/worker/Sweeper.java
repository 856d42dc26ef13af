package io.tieout.qbo.worker;

import io.tieout.application.sweep.SweepRhythm;
import io.tieout.qbo.client.Activity;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.QboFault.AllowanceSpent;
import io.tieout.qbo.client.QboFault.Throttled;
import io.tieout.qbo.client.Realm;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps whenever it is time, beside the operations; the owner of the connection alone does. */
final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    /** after a sweep that did not work out; tenant time, as all of this */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** a month is long, but a higher tier may be bought any day */
    private static final Duration NEXT_LOOK = Duration.ofHours(1);

    private final Realm realm;
    private final ApplicationPorts application;
    private final SweepRun run;
    private final Activity activity;
    private final Runnable onDone;
    private boolean isRunning;
    private Instant nextAt = Instant.MIN;

    /**
     * Looks at once how far the owner before came.
     *
     * @param onDone called when the next instant is known
     */
    Sweeper(
            Realm realm,
            ApplicationPorts application,
            SweepRun run,
            Activity activity,
            Runnable onDone) {
        this.realm = realm;
        this.application = application;
        this.run = run;
        this.activity = activity;
        this.onDone = onDone;
    }

    /** starts when it is due; returns at once */
    synchronized void look(Instant now) {
        if (!isRunning && isDue(now)) {
            isRunning = true;
            activity.began();
            Thread.ofVirtual().name("sweep-" + realm.connection().value()).start(this::run);
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
        Instant next = now().plus(AGAIN);
        try {
            next = sweep();
        } catch (RuntimeException failure) {
            LOG.warn("cannot sweep {}", realm.connection().value(), failure);
        } finally {
            finish(next);
            onDone.run();
            activity.ended();
        }
    }

    private Instant sweep() {
        var due = rhythm().next(run.positions()).orElse(now());
        if (due.isAfter(now())) {
            return due;
        }
        return run.sweep()
                .map(this::after)
                .orElseGet(() -> rhythm().next(run.positions()).orElse(now().plus(AGAIN)));
    }

    private Instant after(QboFault fault) {
        LOG.info("sweep again later: {}", fault.words());
        return switch (fault) {
            case AllowanceSpent _ -> now().plus(NEXT_LOOK);
            case Throttled(var pause, _) -> now().plus(pause);
            default -> now().plus(AGAIN);
        };
    }

    private SweepRhythm rhythm() {
        return application.sweeps().rhythms().of(realm.tenant(), realm.connection()).rhythm();
    }

    private synchronized void finish(Instant next) {
        nextAt = next;
        isRunning = false;
    }

    private Instant now() {
        return application.clock().now(realm.tenant());
    }
}
