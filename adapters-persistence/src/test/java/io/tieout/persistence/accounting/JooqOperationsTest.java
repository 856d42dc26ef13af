package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.accounting.ConnectionFixture.aConnectionOfNorth;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.alert.Alert;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqOperationsTest {

    private static final InvoiceId INVOICE = new InvoiceId(new UUID(8, 1));
    private static final InvoiceId OTHER_INVOICE = new InvoiceId(new UUID(8, 2));
    private static final Viewer NORTHERN = Viewer.system(NORTH);

    private final List<ConnectionId> raised = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final ManualClock clock = new ManualClock();
    private TestDatabase database;
    private JooqOperations operations;
    private Lease lease;
    private long ids;

    @BeforeEach
    void aConnectionWithAnOwner() {
        database = TestDatabase.fresh();
        new JooqConnections(database.transactions()).connected(aConnectionOfNorth());
        lease = leases().acquire(BOOKS, "node-1").orElseThrow();
        var signals = new WorkSignals();
        signals.onWork(raised::add);
        operations = new JooqOperations(database.transactions(), clock, signals, alerts::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasQueuedIsShownAsItIs() {
        var id = queue(push(INVOICE));

        assertThat(operations.find(NORTHERN, id))
                .contains(
                        new Operation(
                                id,
                                NORTH,
                                BOOKS,
                                push(INVOICE),
                                State.QUEUED,
                                0,
                                clock.now(),
                                clock.now(),
                                "request-1",
                                "",
                                ""));
    }

    @Test
    void theSameIdQueuedAgainDoesNothing() {
        var id = queue(push(INVOICE));
        operations.queueNow(id, NORTH, BOOKS, new Work.TestConnection(), "another request");

        assertThat(operations.find(NORTHERN, id).orElseThrow().work()).isEqualTo(push(INVOICE));
    }

    @Test
    void theWorkerIsWokenAfterTheCommitAndNotBefore() {
        database.transactions()
                .of(NORTH)
                .write(_ -> {
                    operations.queue(nextId(), NORTH, BOOKS, push(INVOICE), "r");
                    assertThat(raised).isEmpty();
                    return 1;
                });

        assertThat(raised).containsExactly(BOOKS);
    }

    @Test
    void aCommandThatFailsQueuesNothingAndWakesNobody() {
        var id = nextId();

        assertThatThrownBy(() ->
                        database.transactions()
                                .of(NORTH)
                                .write(_ -> {
                                    operations.queue(id, NORTH, BOOKS, push(INVOICE), "r");
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");

        assertThat(operations.find(NORTHERN, id)).isEmpty();
        assertThat(raised).isEmpty();
    }

    @Test
    void theMostUrgentIsClaimedFirstThenTheOldest() {
        var refresh = queue(new Work.RefreshReferences());
        var first = queue(push(INVOICE));
        var second = queue(push(OTHER_INVOICE));
        var test = queue(new Work.TestConnection());

        assertThat(ids(claim(3))).containsExactly(test, first, second);
        assertThat(ids(claim(3))).containsExactly(refresh);
        assertThat(claim(3)).isEmpty();
    }

    @Test
    void importsAreClaimedOneAtATimeAndHoldNobodyElseUp() {
        var first = queue(new Work.ImportDocuments("58"));
        var second = queue(new Work.ImportDocuments("59"));
        var refresh = queue(new Work.RefreshReferences());

        assertThat(ids(claim(3))).containsExactly(refresh, first);
        assertThat(claim(3)).isEmpty();
        settle(first, new Outcome.Done());
        assertThat(ids(claim(3))).containsExactly(second);
    }

    @Test
    void aClaimedOperationIsInFlightAndCountsTheAttempt() {
        queue(push(INVOICE));

        var claimed = claim(1).getFirst();

        assertThat(claimed.state()).isEqualTo(State.IN_FLIGHT);
        assertThat(claimed.attempts()).isEqualTo(1);
        assertThat(claimed.requestId()).isEqualTo("request-1");
    }

    @Test
    void whatIsNotDueYetIsNotClaimed() {
        var id = queue(push(INVOICE));
        claim(1);
        settle(id, new Outcome.RetryAt(clock.now().plusSeconds(60), "busy", false));

        assertThat(claim(1)).isEmpty();
        assertThat(operations.nextDue(BOOKS, NORTH)).contains(clock.now().plusSeconds(60));
        clock.advance(Duration.ofSeconds(60));
        assertThat(ids(claim(1))).containsExactly(id);
    }

    @Test
    void ownersOfOneLeaseNeverClaimTheSameOperationTwice() throws Exception {
        for (int i = 0; i < 40; i++) {
            queue(new Work.RefreshReferences());
        }
        var start = new CountDownLatch(1);

        try (var threads = Executors.newFixedThreadPool(4)) {
            var claims =
                    Stream.generate(() ->
                                    threads.submit(() -> {
                                        start.await();
                                        return claim(10);
                                    }))
                            .limit(4)
                            .toList();
            start.countDown();
            var claimed = new ArrayList<UUID>();
            for (var each : claims) {
                claimed.addAll(ids(each.get()));
            }

            assertThat(claimed).doesNotHaveDuplicates().hasSize(40);
        }
    }

    @Test
    void anOwnerWhoseLeaseIsLostClaimsNothing() {
        queue(push(INVOICE));
        anotherNodeTakesOver();

        assertThat(claim(1)).isEmpty();
    }

    @Test
    void anOwnerWhoseLeaseIsLostSettlesNothing() {
        var id = queue(push(INVOICE));
        claim(1);
        anotherNodeTakesOver();

        settle(id, new Outcome.Done());

        assertThat(state(id)).isEqualTo(State.IN_FLIGHT);
    }

    @Test
    void aNewOwnerAsksAgainForWhatTheOldOneLeftInFlight() {
        var id = queue(push(INVOICE));
        claim(1);
        var heir = anotherNodeTakesOver();

        operations.reclaimUnknown(heir, clock.now());

        var again = operations.claim(heir, clock.now(), 1).getFirst();
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.requestId()).isEqualTo("request-1");
        assertThat(again.attempts()).isEqualTo(2);
    }

    @Test
    void anOwnerDoesNotAskAgainForWhatItHasInFlightItself() {
        var id = queue(push(INVOICE));
        claim(1);

        operations.reclaimUnknown(lease, clock.now());

        assertThat(state(id)).isEqualTo(State.IN_FLIGHT);
    }

    @Test
    void anOutcomeIsShownInPlainWords() {
        var id = queue(push(INVOICE));
        claim(1);
        settle(
                id,
                new Outcome.Blocked(
                        "the period is closed", "open it in the books", Turn.ADMINISTRATOR, false));

        var blocked = operations.find(NORTHERN, id).orElseThrow();

        assertThat(blocked.state()).isEqualTo(State.BLOCKED);
        assertThat(blocked.lastFault()).isEqualTo("the period is closed");
        assertThat(blocked.nextStep()).isEqualTo("open it in the books");
    }

    @Test
    void anOutcomeIsWrittenOnce() {
        var id = queue(push(INVOICE));
        claim(1);
        settle(id, new Outcome.Dead("refused", "revise it", Turn.ACCOUNTANT));

        settle(id, new Outcome.Done());

        assertThat(state(id)).isEqualTo(State.DEAD);
    }

    @Test
    void aDoneOperationHasNoFaultAnyMore() {
        var id = queue(push(INVOICE));
        claim(1);
        settle(id, new Outcome.RetryAt(clock.now(), "busy", false));
        claim(1);
        settle(id, new Outcome.Done());

        var done = operations.find(NORTHERN, id).orElseThrow();

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.lastFault()).isEmpty();
    }

    @Test
    void aVoidWaitsForThePushOfItsInvoiceAndForNoOther() {
        var push = queue(push(INVOICE));
        claim(1);
        var waits = queue(voiding(INVOICE));
        var goes = queue(voiding(OTHER_INVOICE));

        assertThat(ids(claim(5))).containsExactly(goes);
        settle(push, new Outcome.Done());
        assertThat(ids(claim(5))).containsExactly(waits);
    }

    @Test
    void whatWaitsForAnotherIsNotDue() {
        queue(push(INVOICE));
        claim(1);
        queue(voiding(INVOICE));

        assertThat(operations.nextDue(BOOKS, NORTH)).isEmpty();
    }

    @Test
    void nothingWaitsForADeadPush() {
        var push = queue(push(INVOICE));
        claim(1);
        settle(push, new Outcome.Dead("refused", "revise it", Turn.ACCOUNTANT));
        var next = queue(push(INVOICE));

        assertThat(ids(claim(1))).containsExactly(next);
    }

    @Test
    void whatWasBlockedIsDueAtOnceWhenSomeoneConnectsAgain() {
        var blocked = queue(push(INVOICE));
        claim(1);
        settle(
                blocked,
                new Outcome.Blocked(
                        "access was revoked", "connect again", Turn.ADMINISTRATOR, false));
        clock.advance(Duration.ofDays(1));

        operations.unblock(BOOKS, NORTH);

        var waiting = operations.find(NORTHERN, blocked).orElseThrow();
        assertThat(waiting.state()).isEqualTo(State.RETRYING);
        assertThat(waiting.nextAttemptAt()).isEqualTo(clock.now());
        assertThat(waiting.lastFault()).isEqualTo("access was revoked");
        assertThat(waiting.nextStep()).isEmpty();
        assertThat(ids(claim(1))).containsExactly(blocked);
    }

    @Test
    void connectingAgainMovesNothingButWhatIsBlockedAndOnlyOfItsOwnBooks() {
        var blocked = queue(push(INVOICE));
        var dead = queue(push(OTHER_INVOICE));
        claim(2);
        settle(
                blocked,
                new Outcome.Blocked(
                        "access was revoked", "connect again", Turn.ADMINISTRATOR, false));
        settle(dead, new Outcome.Dead("the books refused it", "correct it", Turn.ACCOUNTANT));
        var queued = queue(new Work.TestConnection());

        operations.unblock(new ConnectionId(new UUID(8, 7)), NORTH);
        operations.unblock(BOOKS, SOUTH);
        assertThat(state(blocked)).isEqualTo(State.BLOCKED);

        operations.unblock(BOOKS, NORTH);
        assertThat(state(blocked)).isEqualTo(State.RETRYING);
        assertThat(state(dead)).isEqualTo(State.DEAD);
        assertThat(state(queued)).isEqualTo(State.QUEUED);
    }

    @Test
    void anotherTenantAndAConfinedViewerSeeNoOperation() {
        var id = queue(push(INVOICE));
        var confined = new Viewer(NORTH, Set.of(new AccountId(new UUID(8, 9))));

        assertThat(operations.find(Viewer.system(SOUTH), id)).isEmpty();
        assertThat(operations.find(confined, id)).isEmpty();
    }

    @Test
    void anOperationThatNeedsAPersonRaisesAnAlertThatNamesRecordReasonAndNextStep() {
        var id = queue(push(INVOICE));
        claim(1);
        settle(id, new Outcome.Dead("refused", "revise it", Turn.ACCOUNTANT));

        assertThat(alerts)
                .containsExactly(
                        new Alert(
                                NORTH,
                                Alert.Kind.OPERATION_FAILED,
                                "PUSH_INVOICE: revise it",
                                "the push of invoice INV-1001",
                                "refused",
                                "revise it",
                                clock.now()));
    }

    @Test
    void anOutcomeThatCameTooLateRaisesNoAlert() {
        var id = queue(push(INVOICE));
        claim(1);
        anotherNodeTakesOver();

        settle(id, new Outcome.Dead("refused", "revise it", Turn.ACCOUNTANT));

        assertThat(alerts).isEmpty();
    }

    @Test
    void anOperationThatRetriesForLongRaisesOneAlert() {
        var id = queue(push(INVOICE));
        for (int attempt = 1; attempt <= 30; attempt++) {
            claim(1);
            settle(id, new Outcome.RetryAt(clock.now(), "busy", false));
        }

        assertThat(alerts)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo(Alert.Kind.OPERATION_RETRYING);
                    assertThat(alert.reason()).isEqualTo("tried 10 times, last: busy");
                });
    }

    @Test
    void aDocumentThatCannotBeReadIsHandedOutAsSuchAndHoldsUpNoOther() {
        var poisoned = queue(push(INVOICE));
        var healthy = queue(push(OTHER_INVOICE));
        database.superuser()
                .update(ACCOUNTING_OPERATION)
                .set(ACCOUNTING_OPERATION.WORK, JSONB.valueOf("{\"kind\":\"push-invoice\"}"))
                .where(ACCOUNTING_OPERATION.ID.eq(poisoned))
                .execute();

        var claimed = claim(2);

        assertThat(ids(claimed)).containsExactly(poisoned, healthy);
        assertThat(claimed.getFirst().work())
                .isInstanceOf(Work.Unreadable.class)
                .extracting(Work::target)
                .isEqualTo(INVOICE.value().toString());
    }

    @Test
    void whatANewerTieoutQueuedIsLeftToIt() {
        var id = queue(push(INVOICE));
        database.superuser()
                .update(ACCOUNTING_OPERATION)
                .set(ACCOUNTING_OPERATION.KIND, "PUSH_SOMETHING_NEW")
                .where(ACCOUNTING_OPERATION.ID.eq(id))
                .execute();

        assertThat(claim(1)).isEmpty();
    }

    private JooqConnectionLeases leases() {
        return new JooqConnectionLeases(database.transactions());
    }

    private Lease anotherNodeTakesOver() {
        leases().release(lease);
        return leases().acquire(BOOKS, "node-2").orElseThrow();
    }

    private UUID queue(Work work) {
        var id = nextId();
        operations.queueNow(id, NORTH, BOOKS, work, "request-" + ids);
        return id;
    }

    private UUID nextId() {
        return new UUID(0x8000, ++ids);
    }

    private List<Operation> claim(int limit) {
        return operations.claim(lease, clock.now(), limit);
    }

    private void settle(UUID id, Outcome outcome) {
        operations.settle(lease, id, outcome);
    }

    private State state(UUID id) {
        return operations.find(NORTHERN, id).orElseThrow().state();
    }

    private static List<UUID> ids(List<Operation> operations) {
        return operations.stream().map(Operation::id).toList();
    }

    private static Work push(InvoiceId invoice) {
        return new Work.PushInvoice(invoice, DocumentFixture.aDocument());
    }

    private static Work voiding(InvoiceId invoice) {
        return new Work.VoidInvoice(invoice, "145", "3");
    }
}
