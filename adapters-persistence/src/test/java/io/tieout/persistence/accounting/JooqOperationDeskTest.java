package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.accounting.ConnectionFixture.aConnectionOfNorth;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.OPERATION_ATTEMPT;
import static io.tieout.persistence.jooq.Tables.OPERATION_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationChange;
import io.tieout.application.accounting.OperationChange.Deed;
import io.tieout.application.accounting.OperationChange.Difference;
import io.tieout.application.accounting.OperationDesk.Held;
import io.tieout.application.accounting.OperationViews.Attempt;
import io.tieout.application.accounting.OperationViews.OperationFilter;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.accounting.OperationViews.Order;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqOperationDeskTest {

    private static final InvoiceId INVOICE = new InvoiceId(new UUID(8, 1));
    private static final InvoiceId OTHER_INVOICE = new InvoiceId(new UUID(8, 2));
    private static final Viewer NORTHERN = Viewer.system(NORTH);
    private static final PageRequest TEN = new PageRequest(10, "");

    private final ManualClock clock = new ManualClock();
    private final WorkSignals signals = new WorkSignals();
    private TestDatabase database;
    private JooqOperations operations;
    private JooqOperationDesk desk;
    private JooqOperationViews views;
    private Lease lease;
    private long ids;

    @BeforeEach
    void aConnectionWithAnOwner() {
        database = TestDatabase.fresh();
        var transactions = database.transactions();
        new JooqConnections(transactions).connected(aConnectionOfNorth());
        lease = new JooqConnectionLeases(transactions).acquire(BOOKS, "node-1").orElseThrow();
        operations = new JooqOperations(transactions, clock, signals, _ -> {});
        desk = new JooqOperationDesk(transactions, signals);
        views = new JooqOperationViews(transactions);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyChangeByWhomeverMovesTheVersion() {
        var id = queue(push(INVOICE));
        assertThat(view(id).version()).isZero();

        claim();
        settle(id, blocked(false));
        assertThat(view(id).version()).isEqualTo(2);
        assertThat(view(id).turn()).isEqualTo(Turn.ADMINISTRATOR);

        inNorth(() -> desk.ask(id, clock.now()));
        assertThat(view(id).version()).isEqualTo(3);
    }

    @Test
    void whatIsAskedForAgainIsDueUnderTheSameRequestId() {
        var id = queue(push(INVOICE));
        claim();
        settle(id, blocked(false));

        inNorth(() -> desk.ask(id, clock.now()));

        assertThat(view(id).operation().nextStep()).isEmpty();
        assertThat(view(id).turn()).isEqualTo(Turn.NOBODY);
        assertThat(claim())
                .singleElement()
                .satisfies(claimed -> {
                    assertThat(claimed.id()).isEqualTo(id);
                    assertThat(claimed.requestId()).isEqualTo("request-1");
                });
    }

    @Test
    void whatIsAskedForAnewGoesOutUnderItsNewRequestIdAndWork() {
        var id = queue(new Work.VoidInvoice(INVOICE, "145", "3"));
        var later = clock.now().plusSeconds(30);
        var anew = new Work.VoidInvoice(INVOICE, "145", "4");

        inNorth(() -> desk.askAnew(id, later, "request-1g2", anew));

        assertThat(claim()).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(claim())
                .singleElement()
                .satisfies(claimed -> {
                    assertThat(claimed.requestId()).isEqualTo("request-1g2");
                    assertThat(claimed.work()).isEqualTo(anew);
                });
    }

    @Test
    void doubtStaysUntilAnAnswerProvesOtherwise() {
        var id = queue(push(INVOICE));
        claim();
        settle(id, new Outcome.RetryAt(clock.now(), "no answer", true));
        claim();
        settle(id, blocked(false));
        assertThat(view(id).mayBeDone()).isTrue();

        inNorth(() -> desk.ask(id, clock.now()));
        claim();
        settle(id, new Outcome.Dead("refused", "revise it", Turn.ACCOUNTANT));
        assertThat(view(id).mayBeDone()).isFalse();
    }

    @Test
    void whatAStoppedNodeLeftIsDoubtful() {
        var id = queue(push(INVOICE));
        claim();
        var leases = new JooqConnectionLeases(database.transactions());
        leases.release(lease);
        var heir = leases.acquire(BOOKS, "node-2").orElseThrow();

        operations.reclaimUnknown(heir, clock.now());

        assertThat(view(id).mayBeDone()).isTrue();
        assertThat(attempts(id)).extracting(Attempt::outcome).containsExactly("UNKNOWN");
    }

    @Test
    void aWorkerOnlyLooksAfterWhatWasGivenUpAndItEndsDismissed() {
        var id = queue(push(INVOICE));

        inNorth(() -> desk.giveUp(id, clock.now(), new ActorId("ann"), "sold the company"));

        assertThat(view(id).isGivenUp()).isTrue();
        assertThat(claim())
                .singleElement()
                .satisfies(claimed ->
                        assertThat(claimed.work())
                                .isEqualTo(
                                        new Work.SettleGivenUp(
                                                push(INVOICE),
                                                new ActorId("ann"),
                                                "sold the company")));
        settle(id, new Outcome.NotThere());
        assertThat(view(id).operation().state()).isEqualTo(State.DISMISSED);
    }

    @Test
    void nothingWaitsForADismissedPush() {
        var id = queue(push(INVOICE));
        var next = queue(push(INVOICE));

        inNorth(() -> desk.dismiss(id));

        assertThat(claim()).singleElement().satisfies(row -> assertThat(row.id()).isEqualTo(next));
    }

    @Test
    void onlyTheLastPushOfAnInvoiceIsTheLatest() {
        var first = queue(push(INVOICE));
        var last = queue(push(INVOICE));
        queue(push(OTHER_INVOICE));
        queue(new Work.VoidInvoice(INVOICE, "145", "3"));

        assertThat(held(first).isLatest()).isFalse();
        assertThat(held(last).isLatest()).isTrue();
    }

    @Test
    void eachAttemptIsKeptWithItsRequestIdOutcomeAndFault() {
        var id = queue(push(INVOICE));
        claim();
        settle(id, new Outcome.RetryAt(clock.now(), "busy", false));
        clock.advance(Duration.ofSeconds(1));
        claim();
        settle(id, new Outcome.Done());

        assertThat(attempts(id))
                .containsExactly(
                        new Attempt(2, "request-1", "DONE", "", clock.now()),
                        new Attempt(
                                1, "request-1", "RETRYING", "busy", clock.now().minusSeconds(1)));
    }

    @Test
    void aChangeIsReadBackAsItWasDone() {
        var id = queue(push(INVOICE));
        var change =
                new OperationChange(
                        Deed.REROUTED,
                        new ActorId("ann"),
                        "127.0.0.1",
                        "a fresh id",
                        List.of(new Difference("requestId", "g1", "g2")),
                        clock.now());

        inNorth(() -> desk.record(id, change));

        assertThat(views.changes(NORTHERN, id, TEN).rows())
                .extracting(Page.Row::value)
                .containsExactly(change);
        assertThat(views.changes(Viewer.system(SOUTH), id, TEN).rows()).isEmpty();
    }

    @Test
    void whatHappenedIsNeverRewritten() {
        assertThatThrownBy(() -> inNorth(() -> sqlUpdate()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> inNorth(() -> sqlDelete()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void operationsAreListedInTheOrderAskedForPageByPage() {
        var old = queue(push(INVOICE));
        clock.advance(Duration.ofSeconds(1));
        var middle = queue(new Work.TestConnection());
        clock.advance(Duration.ofSeconds(1));
        var young = queue(push(OTHER_INVOICE));
        inNorth(() -> desk.ask(old, clock.now().plusSeconds(60)));
        var all = new OperationFilter(Set.of(), Set.of(), "");

        var first = views.list(NORTHERN, all, Order.QUEUED_AT_DESC, new PageRequest(2, ""));
        var rest =
                views.list(
                        NORTHERN,
                        all,
                        Order.QUEUED_AT_DESC,
                        new PageRequest(2, first.rows().getLast().cursor()));

        assertThat(ids(first)).containsExactly(young, middle);
        assertThat(ids(rest)).containsExactly(old);
        assertThat(ids(views.list(NORTHERN, all, Order.QUEUED_AT_ASC, TEN)))
                .containsExactly(old, middle, young);
        assertThat(ids(views.list(NORTHERN, all, Order.NEXT_ATTEMPT_AT_ASC, TEN)))
                .containsExactly(middle, young, old);
    }

    @Test
    void statesKindsAndTargetNarrowTheList() {
        var pushed = queue(push(INVOICE));
        claim();
        var voiding = queue(new Work.VoidInvoice(INVOICE, "145", "3"));
        queue(push(OTHER_INVOICE));

        assertThat(listed(Set.of(State.IN_FLIGHT), Set.of(Kind.PUSH_INVOICE), ""))
                .containsExactly(pushed);
        assertThat(listed(Set.of(), Set.of(), INVOICE.value().toString()))
                .containsExactlyInAnyOrder(pushed, voiding);
    }

    @Test
    void anotherTenantAndAConfinedViewerSeeNothingOfTheQueue() {
        var id = queue(push(INVOICE));
        claim();
        settle(id, new Outcome.Done());
        var confined = new Viewer(NORTH, Set.of(new AccountId(new UUID(8, 9))));
        var all = new OperationFilter(Set.of(), Set.of(), "");

        for (var viewer : List.of(Viewer.system(SOUTH), confined)) {
            assertThat(views.find(viewer, id)).isEmpty();
            assertThat(views.list(viewer, all, Order.QUEUED_AT_DESC, TEN).rows()).isEmpty();
            assertThat(views.attempts(viewer, id, TEN).rows()).isEmpty();
        }
    }

    private int sqlUpdate() {
        return database.transactions()
                .present()
                .update(OPERATION_ATTEMPT)
                .set(OPERATION_ATTEMPT.FAULT, "")
                .execute();
    }

    private int sqlDelete() {
        return database.transactions().present().deleteFrom(OPERATION_CHANGE).execute();
    }

    private List<UUID> listed(Set<State> states, Set<Kind> kinds, String target) {
        return ids(
                views.list(
                        NORTHERN,
                        new OperationFilter(states, kinds, target),
                        Order.QUEUED_AT_DESC,
                        TEN));
    }

    private static List<UUID> ids(Page<OperationView> page) {
        return page.rows().stream().map(row -> row.value().operation().id()).toList();
    }

    private List<Attempt> attempts(UUID id) {
        return views.attempts(NORTHERN, id, TEN).rows().stream().map(Page.Row::value).toList();
    }

    private Held held(UUID id) {
        return database.transactions().of(NORTH).write(_ -> desk.hold(id).orElseThrow());
    }

    private void inNorth(Runnable work) {
        database.transactions()
                .of(NORTH)
                .write(_ -> {
                    work.run();
                    return 1;
                });
    }

    private OperationView view(UUID id) {
        return views.find(NORTHERN, id).orElseThrow();
    }

    private UUID queue(Work work) {
        var id = new UUID(0x8000, ++ids);
        operations.queueNow(id, NORTH, BOOKS, work, "request-" + ids);
        return id;
    }

    private List<Operation> claim() {
        return operations.claim(lease, clock.now(), 1);
    }

    private void settle(UUID id, Outcome outcome) {
        operations.settle(lease, id, outcome);
    }

    private static Outcome blocked(boolean mayBeDone) {
        return new Outcome.Blocked(
                "the period is closed", "open it", Turn.ADMINISTRATOR, mayBeDone);
    }

    private static Work push(InvoiceId invoice) {
        return new Work.PushInvoice(invoice, DocumentFixture.aDocument());
    }
}
