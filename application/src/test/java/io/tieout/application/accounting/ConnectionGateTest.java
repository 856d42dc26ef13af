package io.tieout.application.accounting;

import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.aConnectedWorld;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.ConnectionGate.Answer;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.fixture.World;
import io.tieout.domain.accounting.ConnectionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionGateTest {

    private static final UUID TEST = new UUID(3, 3);

    private final World world = aConnectedWorld();
    private final List<ConnectionId> raised = new ArrayList<>();
    private Runnable worker = () -> {};
    private long nanos;

    @Test
    void aGoodAnswerOfTheLastMinuteIsEnough() {
        world.clock.advance(Duration.ofSeconds(60));

        assertThat(gate().test(World.TENANT)).isEqualTo(new Answer.Good());
        assertThat(world.operations.all()).isEmpty();
    }

    @Test
    void anOlderAnswerCallsForATestFirstInLine() {
        world.clock.advance(Duration.ofSeconds(61));
        worker = () -> world.operations.end(TEST, State.DONE, "");

        assertThat(gate().test(World.TENANT)).isEqualTo(new Answer.Good());
        assertThat(world.operations.all())
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.work().kind()).isEqualTo(Operation.Kind.TEST_CONNECTION);
                    assertThat(operation.connection()).isEqualTo(CONNECTION);
                });
        assertThat(raised).containsExactly(CONNECTION);
    }

    @Test
    void aFaultSinceTheLastGoodAnswerCallsForATest() {
        world.connections.answeredBadly(CONNECTION, World.TENANT, "HTTP 503");
        worker = () -> world.operations.end(TEST, State.DONE, "");

        assertThat(gate().test(World.TENANT)).isEqualTo(new Answer.Good());
        assertThat(world.operations.all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEAD", "BLOCKED", "RETRYING"})
    void aFailedTestSaysWhyAndItsRowStays(State state) {
        world.clock.advance(Duration.ofHours(1));
        worker = () -> world.operations.end(TEST, state, "HTTP 503");

        assertThat(gate().test(World.TENANT)).isEqualTo(new Answer.Silent("HTTP 503"));
        assertThat(world.operations.all()).singleElement().extracting("state").isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "IN_FLIGHT"})
    void noAnswerWithinFiveSecondsIsAnAnswerToo(State state) {
        world.clock.advance(Duration.ofHours(1));
        worker = () -> world.operations.end(TEST, state, "");

        assertThat(gate().test(World.TENANT))
                .isEqualTo(new Answer.Silent("no answer within 5 seconds"));
        assertThat(Duration.ofNanos(nanos)).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aDisconnectedCompanyIsNotAsked() {
        world.connections.disconnected(CONNECTION, World.TENANT, "revoked");

        assertThat(gate().test(World.TENANT))
                .isEqualTo(new Answer.Silent("it was disconnected: revoked"));
        assertThat(world.operations.all()).isEmpty();
    }

    @Test
    void withoutAConnectionNobodyAnswers() {
        World unconnected = new World();

        assertThat(unconnected.gate.test(World.TENANT))
                .isEqualTo(new Answer.Silent("no accounting system is connected"));
    }

    private ConnectionGate gate() {
        world.signals.onWork(raised::add);
        Patience patience = new Patience(Duration.ofSeconds(5), () -> nanos, this::pause);
        return new ConnectionGate(
                world.connections,
                world.operations,
                world.signals,
                world.clock,
                () -> TEST,
                patience);
    }

    /** time passes, and the worker gets its turn */
    private void pause(Duration pause) {
        nanos += pause.toNanos();
        worker.run();
    }
}
