package io.tieout.bootstrap.watch;

import io.tieout.application.vital.ConnectionVital;
import io.tieout.bootstrap.watch.VitalsWatch.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the connections to the accounting system fare well. A tenant whose connection is lost
 * makes it {@code DEGRADED}, never {@code DOWN}: a restart of this node would mend nothing. {@code
 * DOWN} is only a node that cannot read the figures any more.
 */
public final class AccountingHealth implements HealthIndicator {

    /** the code and name of a house that works, but not for everybody */
    static final Status DEGRADED = new Status("DEGRADED");

    /** four rounds in vain are more than a hiccup */
    private static final Duration TOO_OLD = VitalsWatch.PAUSE.multipliedBy(4);

    private final VitalsWatch watch;
    private final InstantSource machineTime;

    public AccountingHealth(VitalsWatch watch, InstantSource machineTime) {
        this.watch = watch;
        this.machineTime = machineTime;
    }

    @Override
    public Health health() {
        Instant now = machineTime.instant();
        return watch.latest()
                .map(reading -> judged(reading, now))
                .orElseGet(() -> Health.unknown().withDetail("reason", "not read yet").build());
    }

    private static Health judged(Reading reading, Instant now) {
        Duration age = Duration.between(reading.at(), now);
        if (age.compareTo(TOO_OLD) > 0) {
            return Health.down()
                    .withDetail(
                            "reason", "the database was last read " + age.toSeconds() + " s ago")
                    .build();
        }
        return judged(reading.connections());
    }

    /** Counts only: whose they are is nobody's business here. */
    private static Health judged(List<ConnectionVital> connections) {
        long lost = connections.stream().filter(each -> !each.isConnected()).count();
        long failing = connections.stream().filter(ConnectionVital::answersTooSeldom).count();
        Status status = lost + failing == 0 ? Status.UP : DEGRADED;
        return Health.status(status)
                .withDetail("connections", connections.size())
                .withDetail("lost", lost)
                .withDetail("failing", failing)
                .build();
    }
}
