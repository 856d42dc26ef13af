package io.tieout.persistence.collection;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.jooq.Tables.SIGHT_OUTAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqSightTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(1));

    private final TestDatabase database = TestDatabase.fresh();
    private final JooqSight sight = new JooqSight(database.transactions());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoWasNeverConnectedSeesNothingAndMissesNothing() {
        assertThat(sight.lastSeenAt(NORTH)).isEmpty();
    }

    @Test
    void anOutageIsOneHoweverOftenItIsNoticed() {
        sight.lostSince(NORTH, NOON);
        sight.lostSince(NORTH, NOON);

        assertThat(database.superuser().fetchCount(SIGHT_OUTAGE)).isEqualTo(1);
    }

    @Test
    void itEndsWhenEverythingIsSeenAgainAndAnotherMayBegin() {
        sight.seenAgain(NORTH, NOON);
        sight.lostSince(NORTH, NOON);
        sight.seenAgain(NORTH, NOON);
        assertThat(database.superuser().fetchCount(SIGHT_OUTAGE, SIGHT_OUTAGE.UNTIL_AT.isNull()))
                .isEqualTo(1);

        sight.seenAgain(NORTH, LATER);
        sight.seenAgain(NORTH, LATER.plusSeconds(9));
        sight.lostSince(NORTH, LATER.plusSeconds(9));

        assertThat(
                        database.superuser()
                                .select(SIGHT_OUTAGE.UNTIL_AT)
                                .from(SIGHT_OUTAGE)
                                .orderBy(SIGHT_OUTAGE.FROM_AT)
                                .fetch(SIGHT_OUTAGE.UNTIL_AT))
                .containsExactly(LATER, null);
    }
}
