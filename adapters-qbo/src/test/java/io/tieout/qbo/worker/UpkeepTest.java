package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.alert.Alert;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The authorisation while nobody uses it, and after an answer was lost: facts 13, row 1. */
final class UpkeepTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void tokensAreRefreshedAtFortyFiveMinutesThoughNobodyAsks() {
        world.awaitIdle(workers);

        world.advance(Duration.ofMinutes(44));
        world.awaitIdle(workers);
        assertThat(world.tokens.stored()).hasSize(1);
        world.advance(Duration.ofMinutes(1));
        world.awaitIdle(workers);

        assertThat(world.tokens.stored()).hasSize(2);
        assertThat(world.life.steps()).containsExactly(Step.REFRESHED);
    }

    @Test
    void aStandingClockIsNotMovedForUpkeep() {
        world.awaitIdle(workers);

        assertThat(world.clock.nextAlarm(World.TENANT)).isEmpty();
    }

    @Test
    void aRefreshWhoseAnswerWasLostIsMadeAgain() {
        world.twin.trouble(
                """
                "kind":"reset_after","endpoint":"oauth","next":1
                """);
        world.awaitIdle(workers);

        pass(Duration.ofMinutes(56));
        // A sweep that is due asks for a token at once; otherwise upkeep tries again in a minute.
        assertThat(world.life.steps()).startsWith(Step.REFRESH_FAILED);
        pass(Duration.ofMinutes(1));

        assertThat(world.life.steps()).containsExactly(Step.REFRESH_FAILED, Step.REFRESHED);
        world.awaitState(world.queuePush(1), State.DONE);
    }

    @Test
    void aRotationWhoseAnswerWasLostIsSurvivedWhileTheOldValueIsGood() {
        world.twin.refreshOverlap(Duration.ofHours(24));
        world.awaitIdle(workers);
        world.twin.trouble(
                """
                "kind":"reset_after","endpoint":"oauth","next":1
                """);

        world.advance(Duration.ofHours(25));
        await().until(() -> world.life.steps().contains(Step.REFRESH_FAILED));
        world.advance(Duration.ofMinutes(1));
        world.awaitIdle(workers);

        assertThat(status()).isEqualTo(Status.CONNECTED);
        world.awaitState(world.queuePush(1), State.DONE);
    }

    @Test
    void aLostRotationEndsTheConnectionOnceWhereTheOldValueIsDeadAtOnce() {
        world.awaitIdle(workers);
        world.twin.trouble(
                """
                "kind":"reset_after","endpoint":"oauth","next":1
                """);

        world.advance(Duration.ofHours(25));
        await().until(() -> world.life.steps().contains(Step.REFRESH_FAILED));
        world.advance(Duration.ofMinutes(1));
        world.awaitIdle(workers);

        assertThat(status()).isEqualTo(Status.DISCONNECTED);
        assertThat(world.life.steps().stream().filter(Step.AUTHORISATION_LOST::equals)).hasSize(1);
        assertThat(world.life.alerts())
                .extracting(Alert::kind)
                .containsExactly(Alert.Kind.CONNECTION_LOST);
    }

    @Test
    void administratorsAreToldFourteenSevenAndTwoDaysBeforeEitherEndOnceEach() {
        world.awaitIdle(workers);
        var hardEnd = world.tokens.stored().getFirst().hardExpiresAt().orElseThrow();
        for (int step = 0; step < 20; step++) {
            pass(Duration.ofDays(90));
        }

        while (world.clock.now(World.TENANT).isBefore(hardEnd.minus(Duration.ofDays(1)))) {
            pass(Duration.ofDays(1));
        }

        for (var words : List.of("in at most 14 days", "in at most 7 days", "in at most 2 days")) {
            assertThat(world.life.alerts())
                    .filteredOn(alert -> alert.kind() == Alert.Kind.CONNECTION_EXPIRING)
                    .filteredOn(alert -> alert.reason().contains(words))
                    .hasSize(2);
        }
        assertThat(world.life.alerts()).hasSize(6);
    }

    private void pass(Duration time) {
        world.advance(time);
        world.awaitIdle(workers);
    }

    private Status status() {
        return world.connections.ofTenant(World.TENANT).orElseThrow().status();
    }
}
