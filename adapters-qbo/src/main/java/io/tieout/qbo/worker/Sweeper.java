package io.tieout.qbo.worker;

import static io.tieout.qbo.worker.Chore.AGAIN;

import io.tieout.application.sweep.SweepRhythm;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.QboFault.AllowanceSpent;
import io.tieout.qbo.client.QboFault.Throttled;
import io.tieout.qbo.client.Realm;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps whenever it is time, beside the operations; the owner of the connection alone does. */
final class Sweeper implements Chore.Task {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    /** a month is long, but a higher tier may be bought any day; tenant time */
    private static final Duration NEXT_LOOK = Duration.ofHours(1);

    private final Realm realm;
    private final ApplicationPorts application;
    private final SweepRun run;

    /** Looks first how far the owner before came. */
    Sweeper(Realm realm, ApplicationPorts application, SweepRun run) {
        this.realm = realm;
        this.application = application;
        this.run = run;
    }

    @Override
    public String name() {
        return "sweep-" + realm.connection().value();
    }

    @Override
    public Instant now() {
        return application.clock().now(realm.tenant());
    }

    @Override
    public Instant run() {
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
}
