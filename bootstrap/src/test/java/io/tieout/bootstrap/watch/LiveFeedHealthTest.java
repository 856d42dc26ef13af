package io.tieout.bootstrap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.persistence.feed.UnreadEvents;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

final class LiveFeedHealthTest {

    private final AtomicReference<UnreadEvents> unread =
            new AtomicReference<>(new UnreadEvents(0, Set.of()));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final LiveFeedHealth health = new LiveFeedHealth(unread::get, registry);

    @Test
    void aFeedThatReadsEverythingIsUp() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatANewerOneWroteDegradesItAndIsCountedAndNamed() {
        unread.set(new UnreadEvents(3, Set.of("invoice.sold revision 1", "a.b revision 2")));

        Health told = health.health();

        assertThat(told.getStatus()).isEqualTo(AccountingHealth.DEGRADED);
        assertThat(told.getDetails())
                .containsEntry("unread", 3L)
                .containsEntry("kinds", List.of("a.b revision 2", "invoice.sold revision 1"));
        assertThat(registry.get("tieout.feed.unread").functionCounter().count()).isEqualTo(3);
    }
}
