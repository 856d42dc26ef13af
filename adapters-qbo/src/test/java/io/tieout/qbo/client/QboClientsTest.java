package io.tieout.qbo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.CallJournal.Answered;
import io.tieout.application.accounting.CallJournal.Missing;
import io.tieout.application.accounting.CallJournal.Past;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AllowanceSpent;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.fake.TwinCompany;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the pieces of a client do together: each is asked at the moment it is there for. */
final class QboClientsTest {

    private static final Realm REALM =
            new Realm(World.CONNECTION, World.TENANT, TwinCompany.COMPANY);
    private static final long ALLOWANCE = 100;

    private final World world = World.connected();
    private final ReadAllowance allowance = new ReadAllowance(ALLOWANCE);
    private final QboClients clients =
            new QboClients(
                    world.twin.settings(),
                    world.connections,
                    world.clock,
                    allowance,
                    new SteppedMachine());
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final int callsBefore = world.twin.calls().size();
    private volatile boolean isOwner = true;
    private volatile boolean stands = true;
    private final QboClient client =
            clients.ownersClient(REALM, () -> isOwner, new Stored(), _ -> {});

    @AfterEach
    void close() {
        clients.close();
        callers.close();
        world.close();
    }

    @Test
    void whatStoodInLineUntilItsTurnCameLeaves() throws Exception {
        var answer = standsInLine();

        world.advance(Duration.ofSeconds(1));

        assertThat(answer.get()).isInstanceOf(Good.class);
        assertThat(world.twin.calls()).hasSize(callsBefore + 1);
    }

    @Test
    void whatStoodInLineWhileTheAuthorisationWasEndedDoesNotLeave() throws Exception {
        var answer = standsInLine();
        stands = false;

        world.advance(Duration.ofSeconds(1));

        assertThat(fault(answer.get())).isInstanceOf(AuthorisationLost.class);
        assertThat(world.twin.calls()).hasSize(callsBefore);
    }

    @Test
    void whatStoodInLineWhileTheConnectionChangedItsOwnerDoesNotLeave() throws Exception {
        var answer = standsInLine();
        isOwner = false;

        world.advance(Duration.ofSeconds(1));

        assertThat(fault(answer.get())).isInstanceOf(NotDelivered.class);
        assertThat(world.twin.calls()).hasSize(callsBefore);
    }

    @Test
    void onceTheMonthsReadsAreUsedUpAPollDoesNotLeave() {
        allowance.uses(ReadAllowance.monthOf(world.clock.now(World.TENANT)), ALLOWANCE);

        assertThat(fault(client.send(lookAtTheCompany(Urgency.POLL))))
                .isInstanceOf(AllowanceSpent.class);
        assertThat(world.twin.calls()).hasSize(callsBefore);
    }

    /** by the machine's time, and the twin counts by it too */
    @Test
    void moreCallsThanASecondAllowsAreAllAnsweredThoughTheTenantsClockStands() throws Exception {
        try (var running =
                new QboClients(world.twin.settings(), world.connections, world.clock, allowance)) {
            var owner = running.ownersClient(REALM, () -> true, new Stored(), _ -> {});

            var answers =
                    Stream.generate(() ->
                                    callers.submit(
                                            () -> owner.send(lookAtTheCompany(Urgency.DOCUMENT))))
                            .limit(CallWindows.AT_ONCE + 5L)
                            .toList();

            for (var answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Good.class);
            }
        }
    }

    /** a call that must wait a second, because ten left just now */
    private Future<QboAnswer<JsonNode>> standsInLine() {
        var now = new Answered(world.clock.now(World.TENANT), false);
        clients.resume(
                REALM, new Past(Collections.nCopies(CallWindows.AT_ONCE, now), Missing.NOTHING));
        var answer = callers.submit(() -> client.send(lookAtTheCompany(Urgency.DOCUMENT)));
        await().until(() -> clients.opensAt(REALM).isPresent());
        return answer;
    }

    private static QboCall lookAtTheCompany(Urgency urgency) {
        return new QboCall.Read(urgency, "companyinfo", TwinCompany.COMPANY);
    }

    private static QboFault fault(QboAnswer<JsonNode> answer) {
        return switch (answer) {
            case Failed<JsonNode>(var fault) -> fault;
            case Good<JsonNode>(var body) -> throw new AssertionError(body);
        };
    }

    /** The authorisation that is stored, as long as nobody ends it. */
    private final class Stored implements Authorisation {

        @Override
        public QboAnswer<String> bearer() {
            return new Good<>(
                    world.tokens.find(World.TENANT, World.CONNECTION).orElseThrow().access());
        }

        @Override
        public QboAnswer<String> bearerInsteadOf(String refused) {
            throw new AssertionError("a good token was refused");
        }

        @Override
        public boolean stands() {
            return stands;
        }
    }
}
