package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TenureTest {

    private final World world = World.connected();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whileAnotherNodeHoldsTheLeaseNothingIsSent() {
        world.leases.giveTo(World.CONNECTION, "node-2");
        int before = world.twin.calls().size();

        try (var workers = world.workers("node-1")) {
            var operation = world.queuePush(1);
            await().until(() -> world.leases.refusals() >= 2);
            assertThat(world.operations.row(operation).state()).isEqualTo(State.QUEUED);
            assertThat(workers.isIdle(World.TENANT)).isFalse();
        }

        assertThat(world.twin.calls()).hasSize(before);
    }

    @Test
    void betweenTwoTenuresOfANodeNothingIsAtRest() {
        world.leases.giveTo(World.CONNECTION, "node-1");

        try (var workers = world.workers("node-1")) {
            await().until(() -> world.leases.refusals() >= 2);
            assertThat(workers.isIdle(World.TENANT)).isFalse();

            world.leases.giveTo(World.CONNECTION, "node-2");
            world.awaitIdle(workers);
        }
    }

    @Test
    void aNodeThatStopsHandsItsLeaseBackAndTheNextGoesOn() {
        try (var first = world.workers("node-1")) {
            world.awaitState(world.queuePush(1), State.DONE);
            world.awaitIdle(first);
        }
        assertThat(world.leases.isFree()).isTrue();

        try (var second = world.workers("node-2")) {
            world.awaitState(world.queuePush(2), State.DONE);
            world.awaitIdle(second);
        }
    }

    @Test
    void whatAnOwnerLeftUnderWayIsAskedForAgainByTheNextWithTheSameRequestId() {
        var dead = world.leases.giveTo(World.CONNECTION, "node-dead");
        var operation = world.queuePush(1);
        world.operations.claim(dead, world.clock.now(World.TENANT), 1);
        world.leases.release(dead);

        try (var workers = world.workers("node-1")) {
            world.awaitState(operation, State.DONE);
            world.awaitIdle(workers);
        }

        assertThat(world.operations.row(operation).attempts()).isEqualTo(2);
        assertThat(world.twin.all("Invoice")).hasSize(1);
    }

    @Test
    void anOutcomeThatComesAfterTheLeaseWasLostIsNotSettledButDoneOnceByTheNextOwner() {
        world.twin.trouble(
                """
                "kind":"latency","endpoint":"invoice","next":1,"latencyMillis":600
                """);
        try (var first = world.workers("node-1")) {
            var operation = world.queuePush(1);
            await().until(() -> world.operations.row(operation).state() == State.IN_FLIGHT);

            var other = world.leases.giveTo(World.CONNECTION, "node-2");
            await().until(() -> !world.commands.sent(RecordInvoicePushed.class).isEmpty());
            assertThat(world.operations.row(operation).state()).isEqualTo(State.IN_FLIGHT);
            world.leases.release(other);

            // The first node notices at its next renewal and then stands in line again.
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> world.operations.row(operation).state() == State.DONE);
            world.awaitIdle(first);
        }

        assertThat(world.twin.all("Invoice")).hasSize(1);
        assertThat(world.commands.sent(RecordInvoicePushed.class).stream().distinct()).hasSize(1);
    }
}
