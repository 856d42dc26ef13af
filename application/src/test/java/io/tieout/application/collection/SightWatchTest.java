package io.tieout.application.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SightWatchTest {

    private static final Instant SEEN = Instant.parse("2026-02-27T08:00:00Z");

    private final World world = Examples.aWorldWithAccounts();
    private final Untold untold = new Untold();
    private final SightWatch watch = new SightWatch(untold, world.told, world.told, world.clock);

    @Test
    void peopleAreToldOfAnOutageAndItIsKept() {
        untold.next = List.of(new Sight.Change(World.TENANT, SEEN, true));

        watch.look();

        assertThat(world.told.open)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo(Kind.PAYMENTS_UNSEEN);
                    assertThat(alert.reason()).contains(SEEN.toString());
                });
        assertThat(untold.kept).containsExactly("lost since " + SEEN);
    }

    @Test
    void whenPaymentsAreSeenAgainTheAlertIsOver() {
        untold.next = List.of(new Sight.Change(World.TENANT, SEEN, true));
        watch.look();
        untold.next = List.of(new Sight.Change(World.TENANT, SEEN.plus(Duration.ofDays(3)), false));

        watch.look();

        assertThat(world.told.open).extracting(Alert::kind).isEmpty();
        assertThat(untold.kept.getLast())
                .isEqualTo("seen again at " + SEEN.plus(Duration.ofDays(3)));
    }

    /** What changed, as the test says. */
    private static final class Untold implements Sight {

        private final List<String> kept = new ArrayList<>();
        private List<Change> next = List.of();

        @Override
        public List<Change> untold(Duration staleAfter, int limit) {
            return next;
        }

        @Override
        public Optional<Instant> lastSeenAt(TenantId tenant) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public void lostSince(TenantId tenant, Instant from) {
            kept.add("lost since " + from);
        }

        @Override
        public void seenAgain(TenantId tenant, Instant at) {
            kept.add("seen again at " + at);
        }
    }
}
