package io.tieout.persistence.accounting;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.OPERATION_ATTEMPT;
import static io.tieout.persistence.jooq.Tables.OPERATION_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationChange;
import io.tieout.application.accounting.OperationChange.Deed;
import io.tieout.application.accounting.OperationChange.Difference;
import io.tieout.application.accounting.OperationViews.Attempt;
import io.tieout.application.accounting.OperationViews.OperationFilter;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.accounting.OperationViews.Order;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.ActorId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqOperationViewsTest {

    private final QueueFixture queue = new QueueFixture();

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void eachAttemptIsKeptWithItsRequestIdOutcomeAndFault() {
        var id = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.claim();
        queue.settle(id, new Outcome.RetryAt(queue.clock.now(), "busy", false));
        queue.clock.advance(Duration.ofSeconds(1));
        queue.claim();
        queue.settle(id, new Outcome.Done());

        assertThat(queue.attempts(id))
                .containsExactly(
                        new Attempt(2, "request-1", "DONE", "", queue.clock.now()),
                        new Attempt(
                                1,
                                "request-1",
                                "RETRYING",
                                "busy",
                                queue.clock.now().minusSeconds(1)));
    }

    @Test
    void aChangeIsReadBackAsItWasDone() {
        var id = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        var change =
                new OperationChange(
                        Deed.REROUTED,
                        new ActorId("ann"),
                        "127.0.0.1",
                        "a fresh id",
                        List.of(new Difference("requestId", "g1", "g2")),
                        queue.clock.now());

        queue.inNorth(() -> queue.desk.record(id, change));

        assertThat(queue.views.changes(QueueFixture.NORTHERN, id, QueueFixture.TEN).rows())
                .extracting(Page.Row::value)
                .containsExactly(change);
        assertThat(queue.views.changes(Viewer.system(SOUTH), id, QueueFixture.TEN).rows())
                .isEmpty();
    }

    @Test
    void whatHappenedIsNeverRewritten() {
        assertThatThrownBy(() -> queue.inNorth(() -> sqlUpdate()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> queue.inNorth(() -> sqlDelete()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void operationsAreListedInTheOrderAskedForPageByPage() {
        var old = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.clock.advance(Duration.ofSeconds(1));
        var middle = queue.put(new Work.TestConnection());
        queue.clock.advance(Duration.ofSeconds(1));
        var young = queue.put(QueueFixture.push(QueueFixture.OTHER_INVOICE));
        queue.inNorth(() -> queue.desk.ask(old, queue.clock.now().plusSeconds(60)));
        var all = new OperationFilter(Set.of(), Set.of(), "");

        var first =
                queue.views.list(
                        QueueFixture.NORTHERN, all, Order.QUEUED_AT_DESC, new PageRequest(2, ""));
        var rest =
                queue.views.list(
                        QueueFixture.NORTHERN,
                        all,
                        Order.QUEUED_AT_DESC,
                        new PageRequest(2, first.rows().getLast().cursor()));

        assertThat(ids(first)).containsExactly(young, middle);
        assertThat(ids(rest)).containsExactly(old);
        assertThat(
                        ids(
                                queue.views.list(
                                        QueueFixture.NORTHERN,
                                        all,
                                        Order.QUEUED_AT_ASC,
                                        QueueFixture.TEN)))
                .containsExactly(old, middle, young);
        assertThat(
                        ids(
                                queue.views.list(
                                        QueueFixture.NORTHERN,
                                        all,
                                        Order.NEXT_ATTEMPT_AT_ASC,
                                        QueueFixture.TEN)))
                .containsExactly(middle, young, old);
    }

    @Test
    void statesKindsAndTargetNarrowTheList() {
        var pushed = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.claim();
        var voiding = queue.put(new Work.VoidInvoice(QueueFixture.INVOICE, "145", "3"));
        queue.put(QueueFixture.push(QueueFixture.OTHER_INVOICE));

        assertThat(listed(Set.of(State.IN_FLIGHT), Set.of(Kind.PUSH_INVOICE), ""))
                .containsExactly(pushed);
        assertThat(listed(Set.of(), Set.of(), QueueFixture.INVOICE.value().toString()))
                .containsExactlyInAnyOrder(pushed, voiding);
    }

    @Test
    void anotherTenantAndAConfinedViewerSeeNothingOfTheQueue() {
        var id = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.claim();
        queue.settle(id, new Outcome.Done());
        var confined = new Viewer(NORTH, Set.of(new AccountId(new UUID(8, 9))));
        var all = new OperationFilter(Set.of(), Set.of(), "");

        for (var viewer : List.of(Viewer.system(SOUTH), confined)) {
            assertThat(queue.views.find(viewer, id)).isEmpty();
            assertThat(queue.views.list(viewer, all, Order.QUEUED_AT_DESC, QueueFixture.TEN).rows())
                    .isEmpty();
            assertThat(queue.views.attempts(viewer, id, QueueFixture.TEN).rows()).isEmpty();
        }
    }

    private int sqlUpdate() {
        return queue.database
                .transactions()
                .present()
                .update(OPERATION_ATTEMPT)
                .set(OPERATION_ATTEMPT.FAULT, "")
                .execute();
    }

    private int sqlDelete() {
        return queue.database.transactions().present().deleteFrom(OPERATION_CHANGE).execute();
    }

    private List<UUID> listed(Set<State> states, Set<Kind> kinds, String target) {
        return ids(
                queue.views.list(
                        QueueFixture.NORTHERN,
                        new OperationFilter(states, kinds, target),
                        Order.QUEUED_AT_DESC,
                        QueueFixture.TEN));
    }

    private static List<UUID> ids(Page<OperationView> page) {
        return page.rows().stream().map(row -> row.value().operation().id()).toList();
    }
}
