package io.tieout.persistence.invoice;

import static io.tieout.persistence.invoice.Book.APRIL;
import static io.tieout.persistence.invoice.Book.MARIA;
import static io.tieout.persistence.invoice.Book.USD;
import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.invoice.InvoiceViews.InvoiceFilter;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Order;
import io.tieout.application.invoice.SyncState;
import io.tieout.application.invoice.SyncViews.SyncView;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.Authority;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqSyncViewsTest {

    private static final LocalDate ISSUED = LocalDate.parse("2026-01-10");
    private static final Instant FOUND = Instant.parse("2026-02-01T00:00:00Z");

    private static TestDatabase database;
    private static JooqSyncViews views;
    private static long tenants;

    private TenantId tenant;
    private Viewer staff;
    private Book book;
    private Outbox outbox;
    private AccountId acme;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        views = new JooqSyncViews(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyBook() {
        tenant = new TenantId(new UUID(4, ++tenants));
        staff = Viewer.system(tenant);
        book = new Book(database, tenant);
        outbox = new Outbox(database, tenant);
        acme = book.account("acme");
    }

    @Test
    void whatNobodyApprovedIsNotSent() {
        var draft = draft("1");
        assertThat(state(draft)).isEqualTo(SyncState.NOT_SENT);

        book.happened(draft.value(), new InvoiceSubmitted(draft, MARIA));

        assertThat(state(draft)).isEqualTo(SyncState.AWAITING_APPROVAL);
        assertThat(sync(draft).turn()).isEqualTo(SyncState.Turn.APPROVER);
    }

    @Test
    void whatCameBackSaysWhy() {
        var invoice = approved("1");
        book.happened(invoice.value(), new InvoicePushRefused(invoice, "no such item"));

        assertThat(state(invoice)).isEqualTo(SyncState.AWAITING_APPROVAL);
        assertThat(sync(invoice).reason()).isEqualTo("no such item");
    }

    @Test
    void whatIsApprovedIsAsFarAsItsLatestPush() {
        var invoice = approved("1");
        outbox.has(Kind.PUSH_INVOICE, invoice.value(), State.DEAD, "an earlier one");

        for (State state : List.of(State.QUEUED, State.IN_FLIGHT, State.RETRYING)) {
            outbox.has(Kind.PUSH_INVOICE, invoice.value(), state, "");
            assertThat(state(invoice).name())
                    .isEqualTo(state == State.IN_FLIGHT ? "SENDING" : state.name());
        }
    }

    @Test
    void whatIsBlockedSaysWhyWhoseTurnItIsAndWhatToDo() {
        var blocked = approved("1");
        outbox.has(Kind.PUSH_INVOICE, blocked.value(), State.BLOCKED, "the plan ended");
        var dead = approved("2");
        outbox.has(Kind.PUSH_INVOICE, dead.value(), State.DEAD, "it is closed");

        assertThat(state(dead)).isEqualTo(SyncState.BLOCKED);
        assertThat(sync(blocked))
                .isEqualTo(
                        new SyncView(
                                blocked,
                                SyncState.BLOCKED,
                                "the plan ended",
                                sync(blocked).since(),
                                SyncState.Turn.ADMINISTRATOR,
                                "mend the plan ended"));
    }

    @Test
    void whatLandedAsApprovedHasLandedAndAnythingElseDiverged() {
        var exact = landed("1", List.of());
        var renumbered = landed("2", List.of(difference(Difference.Kind.RENUMBERED, "number")));
        var taxed = landed("3", List.of(difference(Difference.Kind.TAX, "tax")));
        var changed = landed("4", List.of(difference(Difference.Kind.CHANGED, "due date")));
        var imitated =
                landed("5", List.of(difference(Difference.Kind.ROUNDING, "\"kind\": \"tax\"")));

        assertThat(state(exact)).isEqualTo(SyncState.LANDED);
        assertThat(state(renumbered)).isEqualTo(SyncState.LANDED);
        assertThat(state(imitated)).isEqualTo(SyncState.LANDED);
        assertThat(state(taxed)).isEqualTo(SyncState.DIVERGED);
        assertThat(state(changed)).isEqualTo(SyncState.DIVERGED);
        book.happened(changed.value(), new InvoiceLandingAccepted(changed, APRIL, "agreed"));
        assertThat(state(changed)).isEqualTo(SyncState.LANDED);
    }

    @Test
    void whatLandedOtherwiseBeforeDifferencesWereStoredDiverged() {
        var invoice = landed("1", List.of());
        database.superuser()
                .update(INVOICE_VIEW)
                .setNull(INVOICE_VIEW.DIFFERENCES)
                .set(INVOICE_VIEW.LAST_PROBLEM, "due date: approved 'a', landed 'b'")
                .where(INVOICE_VIEW.INVOICE_ID.eq(invoice.value()))
                .execute();

        assertThat(state(invoice)).isEqualTo(SyncState.DIVERGED);
    }

    @Test
    void whatSomebodyChangedThereDriftedUntilThatIsDecided() {
        var invoice = landed("1", List.of());
        drifted(invoice, "OPEN");
        assertThat(state(invoice)).isEqualTo(SyncState.DRIFTED);
        assertThat(sync(invoice).since()).isEqualTo(FOUND);

        database.superuser()
                .update(DRIFT_VIEW)
                .set(DRIFT_VIEW.STATUS, "ACCEPTED")
                .where(DRIFT_VIEW.INVOICE_ID.eq(invoice.value()))
                .execute();

        assertThat(state(invoice)).isEqualTo(SyncState.LANDED);
    }

    @Test
    void aVoidIsOnItsWayBlockedOrDone() {
        var invoice = landed("1", List.of());
        book.happened(
                invoice.value(),
                new InvoiceVoidRequested(
                        invoice,
                        APRIL,
                        "sent twice",
                        new DocumentLink(Book.CONNECTION, "D1"),
                        "0"));
        assertThat(state(invoice)).isEqualTo(SyncState.VOIDING);
        outbox.has(Kind.VOID_INVOICE, invoice.value(), State.BLOCKED, "paid there");
        assertThat(state(invoice)).isEqualTo(SyncState.BLOCKED);

        book.happened(invoice.value(), new InvoiceVoided(invoice, "sent twice"));

        assertThat(state(invoice)).isEqualTo(SyncState.VOID);
    }

    @Test
    void aListIsNarrowedByTheSameStates() {
        draft("1");
        var exact = landed("2", List.of());
        var changed = landed("3", List.of(difference(Difference.Kind.CHANGED, "due date")));

        assertThat(listed(Set.of(SyncState.LANDED))).containsExactly(exact);
        assertThat(listed(Set.of(SyncState.DIVERGED))).containsExactly(changed);
        assertThat(listed(Set.of(SyncState.LANDED, SyncState.DIVERGED))).hasSize(2);
        assertThat(listed(Set.of())).hasSize(3);
    }

    private List<InvoiceId> listed(Set<SyncState> states) {
        var all =
                new InvoiceFilter(
                        Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), "", states);
        return new JooqInvoiceViews(database.transactions())
                .list(staff, all, Order.NUMBER_ASC, new PageRequest(10, "")).rows().stream()
                        .map(Page.Row::value)
                        .map(InvoiceView::id)
                        .toList();
    }

    private SyncState state(InvoiceId invoice) {
        return sync(invoice).state();
    }

    private SyncView sync(InvoiceId invoice) {
        return views.of(staff, Set.of(invoice)).getFirst();
    }

    private InvoiceId draft(String number) {
        return book.draft(
                Book.content(acme, number, ISSUED, ISSUED.plusDays(30), Money.ofMinor(100, USD)));
    }

    private InvoiceId approved(String number) {
        var invoice = draft(number);
        book.happened(
                invoice.value(),
                new InvoiceSubmitted(invoice, MARIA),
                new InvoiceApproved(
                        invoice,
                        APRIL,
                        new PlanHash("00"),
                        Book.document(
                                Book.content(
                                        acme,
                                        number,
                                        ISSUED,
                                        ISSUED.plusDays(30),
                                        Money.ofMinor(100, USD))),
                        new Authority(0, false)));
        return invoice;
    }

    private InvoiceId landed(String number, List<Difference> differences) {
        var invoice = approved(number);
        book.happened(
                invoice.value(),
                new InvoicePushed(
                        invoice,
                        new Landing(
                                new DocumentLink(Book.CONNECTION, "D" + number),
                                number,
                                Money.ofMinor(100, USD),
                                "0",
                                differences,
                                new Booked.Unstated())));
        return invoice;
    }

    private static Difference difference(Difference.Kind kind, String field) {
        return new Difference(kind, field, "a", "b");
    }

    private void drifted(InvoiceId invoice, String status) {
        database.superuser()
                .insertInto(DRIFT_VIEW)
                .set(DRIFT_VIEW.TENANT_ID, tenant.value())
                .set(DRIFT_VIEW.DRIFT_ID, invoice.value())
                .set(DRIFT_VIEW.VERSION, 0L)
                .set(DRIFT_VIEW.INVOICE_ID, invoice.value())
                .set(DRIFT_VIEW.STATUS, status)
                .set(DRIFT_VIEW.DEPARTURE, JSONB.valueOf("{}"))
                .set(DRIFT_VIEW.FOUND_AT, FOUND)
                .set(DRIFT_VIEW.CHANGED_AT, FOUND)
                .set(DRIFT_VIEW.DECIDED_BY, "")
                .set(DRIFT_VIEW.REASON, "")
                .set(DRIFT_VIEW.LAST_PROBLEM, "")
                .execute();
    }
}
