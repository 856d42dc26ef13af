package io.tieout.persistence.control;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.CONTROLLED_ACT_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.control.ActViews.ActView;
import io.tieout.application.control.ActViews.End;
import io.tieout.application.control.ActViews.Status;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActEvent;
import io.tieout.domain.control.ControlledActEvent.ActAllowed;
import io.tieout.domain.control.ControlledActEvent.ActLapsed;
import io.tieout.domain.control.ControlledActEvent.ActRefused;
import io.tieout.domain.control.ControlledActEvent.ActRequested;
import io.tieout.domain.control.ControlledActEvent.ActWithdrawn;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqActViewsTest {

    private static final ActorId ALAN = new ActorId("alan");
    private static final ActorId PAULA = new ActorId("paula");
    private static final Fingerprint SEEN =
            Fingerprint.of(new Fact("number", "INV-1"), new Fact("balance", "120.00 EUR"));
    private static final Viewer STAFF = new Viewer(NORTH, Set.of());
    private static final PageRequest TEN = new PageRequest(10, "");

    private static TestDatabase database;
    private static JooqActViews views;

    private History history;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        views = new JooqActViews(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.superuser().deleteFrom(CONTROLLED_ACT_VIEW).execute();
        history =
                new History(database, NORTH, new ActProjection(database.transactions().present()));
    }

    @Test
    void aRequestShowsWhoAskedWhyAndWhatThereWasToSee() {
        happened(1, requested(1, 1));

        assertThat(views.find(STAFF, id(1)))
                .contains(
                        new ActView(
                                id(1),
                                0,
                                Status.ASKED,
                                Act.Kind.VOID_INVOICE,
                                invoice(1).value().toString(),
                                ALAN,
                                Instant.parse("2026-01-01T00:00:00Z"),
                                "sent twice",
                                SEEN,
                                Optional.empty()));
    }

    @Test
    void itsEndShowsWhoDecidedWhenAndWhy() {
        happened(1, requested(1, 1), new ActAllowed(id(1), PAULA));
        happened(2, requested(2, 2), new ActRefused(id(2), PAULA, "they pay"));
        happened(3, requested(3, 3), new ActWithdrawn(id(3), ALAN, "a slip"));
        happened(4, requested(4, 4), new ActLapsed(id(4), "too late"));

        assertThat(shown(Set.of(), Set.of()))
                .extracting(ActView::status)
                .containsExactly(Status.LAPSED, Status.WITHDRAWN, Status.REFUSED, Status.ALLOWED);
        assertThat(shown(Set.of(), Set.of()))
                .extracting(act -> act.end().orElseThrow())
                .containsExactly(
                        new End("", Instant.parse("2026-01-01T00:07:00Z"), "too late"),
                        new End("alan", Instant.parse("2026-01-01T00:05:00Z"), "a slip"),
                        new End("paula", Instant.parse("2026-01-01T00:03:00Z"), "they pay"),
                        new End("paula", Instant.parse("2026-01-01T00:01:00Z"), ""));
    }

    @Test
    void theListIsNarrowedByStatusAndKindAndPaged() {
        happened(1, requested(1, 1));
        happened(2, requested(2, 2), new ActAllowed(id(2), PAULA));
        happened(3, requested(3, 3));

        assertThat(shown(Set.of(Status.ASKED), Set.of(Act.Kind.VOID_INVOICE)))
                .extracting(ActView::id)
                .containsExactly(id(3), id(1));
        Page<ActView> first = views.list(STAFF, Set.of(), Set.of(), new PageRequest(2, ""));
        var cursor = first.rows().getLast().cursor();
        assertThat(views.list(STAFF, Set.of(), Set.of(), new PageRequest(2, cursor)).rows())
                .extracting(row -> row.value().id())
                .containsExactly(id(1));
    }

    @Test
    void neitherCustomersNorOtherTenantsSeeAny() {
        happened(1, requested(1, 1));
        var customer = new Viewer(NORTH, Set.of(new AccountId(new UUID(6, 1))));
        var stranger = new Viewer(SOUTH, Set.of());

        assertThat(views.find(customer, id(1))).isEmpty();
        assertThat(views.find(stranger, id(1))).isEmpty();
        assertThat(views.list(customer, Set.of(), Set.of(), TEN).rows()).isEmpty();
        assertThat(views.list(stranger, Set.of(), Set.of(), TEN).rows()).isEmpty();
    }

    @Test
    void theWaitingActOfASubjectIsFoundUntilItEnds() {
        var act = new Act.VoidInvoice(invoice(1));
        happened(1, requested(1, 1));
        assertThat(waiting(act)).contains(id(1));
        assertThat(waiting(new Act.VoidInvoice(invoice(2)))).isEmpty();

        happened(1, new ActAllowed(id(1), PAULA));

        assertThat(waiting(act)).isEmpty();
    }

    @Test
    void theDatabaseHoldsASecondWaitingActOfTheSameSubjectOff() {
        happened(1, requested(1, 1));

        assertThatThrownBy(() -> happened(2, requested(2, 1)))
                .hasMessageContaining("controlled_act_view_waiting_unique");
    }

    private Optional<ControlledActId> waiting(Act act) {
        return database.transactions().of(NORTH).read(_ -> views.waiting(act));
    }

    private List<ActView> shown(Set<Status> statuses, Set<Act.Kind> kinds) {
        return views.list(STAFF, statuses, kinds, TEN).rows().stream()
                .map(Page.Row::value)
                .toList();
    }

    private void happened(int act, ControlledActEvent... events) {
        history.happened(id(act).value(), events);
    }

    private static ActRequested requested(int act, int invoice) {
        return new ActRequested(
                id(act), new Act.VoidInvoice(invoice(invoice)), ALAN, "sent twice", SEEN);
    }

    private static ControlledActId id(int number) {
        return new ControlledActId(new UUID(12, number));
    }

    private static InvoiceId invoice(int number) {
        return new InvoiceId(new UUID(13, number));
    }
}
