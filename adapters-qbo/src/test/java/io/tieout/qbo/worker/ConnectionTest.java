package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.account.linking.Traits;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConnectionTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void aGoodAnswerToATestIsWrittenDownAtItsInstant() {
        world.advance(Duration.ofHours(1));

        world.awaitState(queueTest(1), State.DONE);

        assertThat(world.connections.ofTenant(World.TENANT).orElseThrow().lastGoodAnswerAt())
                .contains(world.clock.now(World.TENANT));
    }

    @Test
    void goodAnswersWithinFiveSecondsAreWrittenDownOnce() {
        world.awaitState(queueTest(1), State.DONE);
        world.awaitState(queueTest(2), State.DONE);
        world.advance(Duration.ofSeconds(5));
        world.awaitState(queueTest(3), State.DONE);

        assertThat(world.connections.said().stream().filter(said -> said.startsWith("well")))
                .hasSize(2);
    }

    @Test
    void oneLookAtTheCompanyAnswersEveryTestThatWaits() {
        var tests = IntStream.rangeClosed(1, 20).mapToObj(this::queueTest).toList();

        tests.forEach(test -> world.awaitState(test, State.DONE));
        world.advance(Duration.ofSeconds(1));
        world.awaitState(queueTest(21), State.DONE);

        assertThat(looks()).isEqualTo(2);
    }

    @Test
    void aFailedTestIsOverAtOnceBecauseSomeoneWaits() {
        world.twin.trouble(
                """
                "kind":"http_503","endpoint":"companyinfo","next":1
                """);

        var dead = world.awaitState(queueTest(1), State.DEAD);

        assertThat(dead.lastFault()).contains("503");
        assertThat(dead.nextStep()).startsWith("try again");
        assertThat(world.connections.said()).anyMatch(said -> said.startsWith("badly: "));
    }

    @Test
    void aTestOvertakesDocumentsThatWaitForTheBudget() {
        for (int i = 1; i <= 12; i++) {
            world.queuePush(i);
        }
        world.awaitIdle(workers);
        var test = queueTest(1);

        world.advance(Duration.ofSeconds(1));

        world.awaitState(test, State.DONE);
    }

    @Test
    void aTokenThatRunsOutIsRefreshedBeforeItIsUsed() {
        world.advance(Duration.ofMinutes(56));

        world.awaitState(world.queuePush(1), State.DONE);

        assertThat(world.tokens.stored()).hasSize(2);
        assertThat(world.twin.calls()).allMatch(call -> call.path("status").asInt() == 200);
    }

    @Test
    void aTokenThatIsRefusedIsRefreshedOnceAndTheCallMadeAgain() {
        world.twin.trouble(
                """
                "kind":"auth_401","endpoint":"invoice","next":1
                """);

        world.awaitState(world.queuePush(1), State.DONE);

        assertThat(world.tokens.stored()).hasSize(2);
        assertThat(world.twin.all("Invoice")).hasSize(1);
    }

    @Test
    void aTokenThatIsRefusedTwiceEndsTheConnectionAndBlocksTheOperation() {
        world.twin.trouble(
                """
                "kind":"auth_401","endpoint":"invoice","next":2
                """);

        var blocked = world.awaitState(world.queuePush(1), State.BLOCKED);

        assertThat(blocked.nextStep()).isEqualTo("connect QuickBooks again");
        assertThat(world.connections.ofTenant(World.TENANT).orElseThrow().status())
                .isEqualTo(Status.DISCONNECTED);
        assertThat(world.tokens.find(World.TENANT, World.CONNECTION)).isEmpty();
    }

    @Test
    void withoutAuthorisationNothingIsTriedUntilSomeoneConnectsAgain() {
        world.twin.trouble(
                """
                "kind":"auth_401","endpoint":"invoice","next":2
                """);
        var blocked = world.queuePush(1);
        world.awaitState(blocked, State.BLOCKED);
        int before = world.twin.calls().size();

        var second = world.queuePush(2);
        world.awaitIdle(workers);
        assertThat(world.operations.row(second).state()).isEqualTo(State.QUEUED);
        assertThat(world.twin.calls()).hasSize(before);
        world.connect();

        world.awaitState(blocked, State.DONE);
        world.awaitState(second, State.DONE);
    }

    @Test
    void theListsAreReadPageByPageInactiveRecordsIncluded() {
        for (int i = 0; i < 1_000; i++) {
            world.twin.book("Customer", "{\"DisplayName\":\"Customer %d\"}".formatted(i));
        }
        world.twin.book(
                "Customer",
                "update",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"Active\":false}"
                        .formatted(world.customer.path("Id").asString()));

        world.awaitState(world.queue(1, new Work.RefreshReferences()), State.DONE);

        var customers = world.references.all(Kind.CUSTOMER);
        assertThat(customers).hasSize(1_001);
        assertThat(customers.stream().filter(customer -> !customer.isActive())).hasSize(1);
        assertThat(world.references.all(Kind.ITEM).stream().map(Reference::name))
                .contains("Services");
    }

    @Test
    void withTheListsTheSettingsAndWhatAccountsAndTermsSayAreRead() {
        world.awaitState(world.queue(1, new Work.RefreshReferences()), State.DONE);

        assertThat(world.companies.find(World.TENANT, World.CONNECTION))
                .hasValueSatisfying(
                        settings -> assertThat(settings.homeCurrency()).isEqualTo("USD"));
        assertThat(world.companies.readAt(World.TENANT, World.CONNECTION))
                .contains(world.clock.now(World.TENANT));
        assertThat(world.references.all(Kind.ACCOUNT))
                .anySatisfy(account ->
                        assertThat(account.nature())
                                .isEqualTo(new Nature.OfAccount("Accounts Receivable", "Asset")));
        assertThat(world.references.all(Kind.TERM))
                .anySatisfy(term ->
                        assertThat(term.nature()).isEqualTo(new Nature.OfTerm(OptionalInt.of(30))));
        assertThat(world.references.all(Kind.TAX_CODE)).isNotEmpty();
    }

    @Test
    void everybodyWithANameIsReadWithWhatIdentifiesThem() {
        world.twin.book(
                "Customer",
                """
                {"DisplayName": "Reachable", "CompanyName": "Reachable Inc",
                 "PrimaryEmailAddr": {"Address": "ap@reachable.test"},
                 "PrimaryPhone": {"FreeFormNumber": "+1 212 555 0101"}, "ResaleNum": "R-1",
                 "BillAddr": {"Line1": "1 Main St", "Line2": "B 2", "City": "New York",
                  "CountrySubDivisionCode": "NY", "PostalCode": "10001", "Country": "US"}}
                """);
        world.twin.book("Vendor", "{\"DisplayName\": \"Supplies\"}");
        world.twin.book("Employee", "{\"GivenName\": \"Emma\", \"FamilyName\": \"Early\"}");

        world.awaitState(world.queue(1, new Work.RefreshReferences()), State.DONE);

        assertThat(world.parties.all(Party.Kind.CUSTOMER))
                .filteredOn(party -> party.traits().name().equals("Reachable"))
                .singleElement()
                .extracting(Party::traits)
                .isEqualTo(
                        new Traits(
                                "Reachable",
                                "Reachable Inc",
                                "ap@reachable.test",
                                "+1 212 555 0101",
                                "R-1",
                                "1 Main St\nB 2",
                                "New York",
                                "NY",
                                "10001",
                                "US"));
        assertThat(world.parties.all(Party.Kind.VENDOR))
                .extracting(party -> party.traits().name())
                .containsExactly("Supplies");
        assertThat(world.parties.all(Party.Kind.EMPLOYEE))
                .extracting(party -> party.traits().name())
                .containsExactly("Emma Early");
    }

    @Test
    void aConnectionMadeWhileTheNodeRunsIsServed() {
        workers.close();
        var fresh = new World();
        try (var started = fresh.workers("node-1")) {
            fresh.awaitIdle(started);
            fresh.connect();
            fresh.advance(Duration.ofSeconds(1));

            fresh.awaitState(fresh.queuePush(1), State.DONE);
        } finally {
            fresh.close();
        }
    }

    @Test
    void anIdleWorkerIsNotIdleWhileACallIsUnderWay() {
        world.awaitIdle(workers);
        world.twin.trouble(
                """
                "kind":"latency","endpoint":"companyinfo","next":1,"latencyMillis":400
                """);

        var test = queueTest(1);
        await().until(() -> world.operations.row(test).state() == State.IN_FLIGHT);
        boolean wasIdle = workers.isIdle(World.TENANT);
        world.awaitState(test, State.DONE);

        assertThat(wasIdle).isFalse();
        world.awaitIdle(workers);
    }

    @Test
    void whoWaitsForARetryIsIdleUntilItsInstantAndTheClockKnowsIt() {
        world.twin.trouble(
                """
                "kind":"http_503","endpoint":"invoice","next":1
                """);
        var waiting = world.awaitState(world.queuePush(1), State.RETRYING);

        world.awaitIdle(workers);

        assertThat(world.clock.nextAlarm(World.TENANT)).contains(waiting.nextAttemptAt());
    }

    private long looks() {
        return world.twin.calls().stream()
                .filter(call -> call.path("path").asString("").contains("/companyinfo/"))
                .skip(1)
                .count();
    }

    private UUID queueTest(int number) {
        return world.queue(1_000 + number, new Work.TestConnection());
    }
}
