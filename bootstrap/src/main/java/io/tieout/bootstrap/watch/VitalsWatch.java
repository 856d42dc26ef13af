package io.tieout.bootstrap.watch;

import io.tieout.application.vital.ConnectionVital;
import io.tieout.application.vital.Vitals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the figures of all connections in rounds and keeps the latest. */
public final class VitalsWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VitalsWatch.class);

    /** as often as Prometheus scrapes by habit; four statements each time */
    static final Duration PAUSE = Duration.ofSeconds(15);

    private final Vitals vitals;
    private final ConnectionMeters meters;
    private final InstantSource machineTime;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("vitals").factory());
    private volatile Optional<Reading> latest = Optional.empty();

    public VitalsWatch(Vitals vitals, ConnectionMeters meters, InstantSource machineTime) {
        this.vitals = vitals;
        this.meters = meters;
        this.machineTime = machineTime;
    }

    /** What was read in one round, and when in machine time. */
    record Reading(Instant at, List<ConnectionVital> connections) {}

    /** to be called once */
    public void start() {
        var _ =
                rounds.scheduleWithFixedDelay(
                        this::tryRound, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** reads everything anew now */
    public void round() {
        var connections = vitals.connections();
        meters.show(connections, vitals.wrappedKeys());
        latest = Optional.of(new Reading(machineTime.instant(), connections));
    }

    /** empty until the first round */
    Optional<Reading> latest() {
        return latest;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void tryRound() {
        try {
            round();
        } catch (RuntimeException failure) {
            // The health says so once the latest reading is old; the next round may do better.
            LOG.warn("cannot read the figures of the connections: {}", failure.getMessage());
        }
    }
}
