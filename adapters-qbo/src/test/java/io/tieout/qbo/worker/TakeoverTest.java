package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.CallJournal.Call;
import io.tieout.application.accounting.Operation.State;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a budget survives restart and takeover. */
final class TakeoverTest {

    private final World world = World.connected();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyCallIsWrittenDownBeforeTheConnectionIsHandedOn() {
        try (var workers = world.workers("node-1")) {
            world.awaitState(world.queuePush(1), State.DONE);
            world.awaitIdle(workers);
        }

        assertThat(world.journal.isComplete()).isTrue();
        assertThat(world.journal.calls()).extracting(Call::label).containsExactly("POST invoice");
    }

    @Test
    void theNextOwnerKeepsTheLimitsWithTheCallsOfTheOneBefore() {
        try (var first = world.workers("node-1")) {
            queuePushes(1, 10);
            world.awaitIdle(first);
        }
        try (var second = world.workers("node-2")) {
            queuePushes(11, 20);
            world.awaitIdle(second);
            assertThat(world.twin.all("Invoice")).hasSize(10);

            world.advance(Duration.ofSeconds(1));
            world.awaitIdle(second);
        }

        assertThat(world.twin.all("Invoice")).hasSize(20);
        assertThat(world.twin.calls()).noneMatch(call -> call.path("status").asInt() == 429);
    }

    @Test
    void afterAnOwnerThatDiedTheNextOneBeginsAfterASecond() {
        world.journal.leaveIncomplete();
        try (var workers = world.workers("node-2")) {
            var operation = world.queuePush(1);
            await().until(() -> world.operations.row(operation).state() == State.IN_FLIGHT);
            world.awaitIdle(workers);
            assertThat(world.operations.row(operation).state()).isEqualTo(State.IN_FLIGHT);

            world.advance(Duration.ofSeconds(1));

            world.awaitState(operation, State.DONE);
        }
    }

    @Test
    void whileTheJournalCannotBeWrittenNoMoreCallsLeaveThanItMayLack() {
        world.journal.breakWriting(true);
        try (var workers = world.workers("node-1")) {
            queuePushes(1, 60);
            await().until(() -> afterASecondLanded() == 50);
            await().during(Duration.ofMillis(500)).until(() -> afterASecondLanded() == 50);
            assertThat(workers.isIdle(World.TENANT)).isFalse();

            world.journal.breakWriting(false);
            await().until(() -> afterASecondLanded() == 60);
        }
    }

    private int afterASecondLanded() {
        world.advance(Duration.ofSeconds(1));
        return world.twin.all("Invoice").size();
    }

    private void queuePushes(int from, int to) {
        for (int i = from; i <= to; i++) {
            world.queuePush(i);
        }
    }
}
