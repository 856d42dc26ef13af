package io.tieout.bootstrap.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.persistence.feed.UnreadEvents;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether this node can read all that its live feed passes on. What a newer Tieout wrote makes it
 * {@code DEGRADED} until this node is of that version: a restart alone would mend nothing.
 */
public final class LiveFeedHealth implements HealthIndicator {

    private final Supplier<UnreadEvents> unread;

    public LiveFeedHealth(Supplier<UnreadEvents> unread, MeterRegistry registry) {
        this.unread = unread;
        FunctionCounter.builder("tieout.feed.unread", unread, feed -> feed.get().times())
                .description("events that the live feed could not read; a newer Tieout wrote them")
                .register(registry);
    }

    @Override
    public Health health() {
        UnreadEvents present = unread.get();
        if (present.kinds().isEmpty()) {
            return Health.up().build();
        }
        return Health.status(AccountingHealth.DEGRADED)
                .withDetail("unread", present.times())
                .withDetail("kinds", present.kinds().stream().sorted().toList())
                .withDetail("nextStep", "bring this node to the version of the newest")
                .build();
    }
}
