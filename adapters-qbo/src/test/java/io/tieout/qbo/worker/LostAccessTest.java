package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.alert.Alert;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** They take our access away: by code 120, and by invalid_grant at a refresh (facts 10). */
final class LostAccessTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void anAdministratorWhoLeftTheCompanyEndsTheConnectionAndTheNextOneResumesIt() {
        world.twin.trouble(
                """
                "kind":"code_120","endpoint":"invoice","next":1
                """);
        var push = world.queuePush(1);

        world.awaitState(push, State.BLOCKED);
        world.awaitIdle(workers);
        assertLostOnce();
        world.connect();

        world.awaitState(push, State.DONE);
        assertThat(world.twin.all("Invoice")).hasSize(1);
    }

    @Test
    void aRefusedRefreshEndsTheConnectionThoughNobodyUsesIt() {
        world.awaitIdle(workers);
        world.twin.trouble(
                """
                "kind":"invalid_grant","endpoint":"oauth","next":1
                """);

        world.advance(Duration.ofMinutes(45));
        world.awaitIdle(workers);

        assertLostOnce();
    }

    private void assertLostOnce() {
        assertThat(world.connections.ofTenant(World.TENANT).orElseThrow().status())
                .isEqualTo(Status.DISCONNECTED);
        assertThat(world.tokens.find(World.TENANT, World.CONNECTION)).isEmpty();
        assertThat(world.life.steps()).containsOnlyOnce(Step.AUTHORISATION_LOST);
        assertThat(world.life.alerts())
                .extracting(Alert::kind)
                .containsExactly(Alert.Kind.CONNECTION_LOST);
    }
}
