package io.tieout.persistence.payment;

import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.payment.Reconciliations;
import io.tieout.application.payment.Reconciliations.Note;
import io.tieout.application.payment.Reconciliations.Part;
import io.tieout.application.payment.Reconciliations.QueueFilter;
import io.tieout.application.payment.Reconciliations.QueueRow;
import io.tieout.application.payment.Reconciliations.Reason;
import io.tieout.application.payment.Reconciliations.Turn;
import io.tieout.application.payment.Reconciliations.Waiting;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentCredited;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.domain.payment.PaymentEvent.RelinkingEnded;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.payment.Relinking;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqReconciliationsTest {

    private static final Currency USD = new Currency("USD");
    private static final AccountId ACME = new AccountId(new UUID(6, 1));
    private static final ConnectionId BOOKS = new ConnectionId(new UUID(9, 1));
    private static final UUID DRIFTED = new UUID(6, 8);
    private static final LocalDate RECEIVED = LocalDate.parse("2026-01-10");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final QueueFilter ALL =
            new QueueFilter(Set.of(), Optional.empty(), Optional.empty());

    private static TestDatabase database;
    private static Reconciliations reconciliations;
    private static long tenants;

    private TenantId tenant;
    private History history;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        reconciliations = new JooqReconciliations(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyBook() {
        tenant = new TenantId(new UUID(7, ++tenants));
        history =
                new History(
                        database, tenant, new PaymentProjection(database.transactions().present()));
    }

    @Test
    void whatWaitsLongestStandsFirstAndPagesNeitherRepeatNorSkip() {
        received(1, "a", 100);
        received(2, "b", 200, queued(2, "31", 50, QueueReason.WRONG_CUSTOMER));

        Page<QueueRow> first = reconciliations.queue(all(), ALL, new PageRequest(2, ""));
        Page<QueueRow> second =
                reconciliations.queue(
                        all(), ALL, new PageRequest(2, first.rows().getLast().cursor()));

        assertThat(first.hasMore()).isTrue();
        assertThat(first.rows())
                .extracting(row -> row.value().amount())
                .containsExactly(usd(100), usd(150));
        assertThat(second.rows()).extracting(row -> row.value().documentId()).containsExactly("31");
        assertThat(second.hasMore()).isFalse();
    }

    @Test
    void aRowSaysWhoseItIsWhyAndSinceWhen() {
        received(1, "a", 100, queued(1, "31", 100, QueueReason.INVOICE_NOT_OURS));

        assertThat(rows())
                .containsExactly(
                        new QueueRow(
                                payment(1),
                                1,
                                Optional.of(ACME),
                                "doc-1",
                                RECEIVED,
                                "a",
                                "31",
                                Reason.INVOICE_NOT_OURS,
                                usd(100),
                                FIRST.plusSeconds(60),
                                Turn.PERSON,
                                "",
                                Optional.empty(),
                                List.of()));
    }

    @Test
    void whatFoundItsHomeOrWasDecidedAboutWaitsNoLonger() {
        received(1, "a", 100, queued(1, "31", 60, QueueReason.INVOICE_NOT_OURS));
        happened(
                1,
                new PaymentUnqueued(payment(1), "31", usd(60), QueueReason.INVOICE_NOT_OURS),
                new PaymentAllocated(
                        payment(1), new InvoiceId(new UUID(6, 9)), "31", usd(60), RECEIVED),
                new PaymentCredited(payment(1), usd(40), "an advance"));

        assertThat(rows()).isEmpty();
    }

    @Test
    void moneyOfAStrangerWaitsForTheLinkAndNotForAMatch() {
        happened(1, receivedBy(1, new Payer.Stranger(link("58")), "a", 100));

        assertThat(rows()).extracting(QueueRow::reason).containsExactly(Reason.CUSTOMER_NOT_LINKED);
    }

    @Test
    void unappliedMoneyThatLooksLikeAnotherPaymentIsSuspectedToBeADuplicate() {
        received(1, "wire 7", 100, queued(1, "31", 100, QueueReason.INVOICE_NOT_OURS));
        received(2, "wire 7", 100);
        received(3, "", 100);
        received(4, "wire 7", 99);

        assertThat(rows())
                .extracting(QueueRow::payment, QueueRow::reason, QueueRow::duplicates)
                .containsExactly(
                        tuple(payment(1), Reason.INVOICE_NOT_OURS, List.of(payment(2))),
                        tuple(payment(2), Reason.SUSPECTED_DUPLICATE, List.of(payment(1))),
                        tuple(payment(3), Reason.NOT_APPLIED, List.of()),
                        tuple(payment(4), Reason.NOT_APPLIED, List.of()));
    }

    @Test
    void moneyBeyondTheBalanceOfAnInvoiceThatDriftedWaitsForTheDrift() {
        received(1, "a", 100, queued(1, "31", 100, QueueReason.BEYOND_BALANCE));
        assertThat(rows()).extracting(QueueRow::reason).containsExactly(Reason.BEYOND_BALANCE);

        aDriftedInvoiceUnder("31");

        assertThat(rows())
                .extracting(QueueRow::reason)
                .containsExactly(Reason.EDITED_AFTER_APPROVAL);
    }

    @Test
    void theLastNoteStandsWithTheRow() {
        received(1, "a", 100);
        happened(
                1,
                new PaymentNoted(payment(1), "", "asked"),
                new PaymentNoted(payment(1), "", "asked again"));

        assertThat(rows().getFirst().note())
                .contains(new Note("asked again", "maria", FIRST.plusSeconds(120)));
    }

    @Test
    void aMatchIsTheAccountingSystemsTurnUntilItRefuses() {
        received(1, "a", 100);
        var match = new Relinking(new UUID(3, 1), List.of(), List.of());
        happened(1, new RelinkingOrdered(payment(1), link("doc-1"), usd(100), match, "told so"));
        assertThat(rows().getFirst().turn()).isEqualTo(Turn.ACCOUNTING_SYSTEM);

        happened(1, new RelinkingEnded(payment(1), match.id(), "closed"));

        assertThat(rows().getFirst().turn()).isEqualTo(Turn.PERSON);
        assertThat(rows().getFirst().matchProblem()).isEqualTo("closed");
    }

    @Test
    void whatWaitsIsSummedByReasonAndCurrency() {
        received(1, "a", 100, queued(1, "31", 30, QueueReason.WRONG_CUSTOMER));
        received(2, "b", 200, queued(2, "32", 50, QueueReason.WRONG_CUSTOMER));

        assertThat(reconciliations.sums(all(), ALL))
                .containsExactly(
                        new Waiting(Reason.NOT_APPLIED, 2, usd(220)),
                        new Waiting(Reason.WRONG_CUSTOMER, 2, usd(80)));
    }

    @Test
    void aFilterNarrowsByReasonAccountAndCurrency() {
        received(1, "a", 100, queued(1, "31", 30, QueueReason.WRONG_CUSTOMER));

        assertThat(
                        rows(
                                new QueueFilter(
                                        Set.of(Reason.WRONG_CUSTOMER),
                                        Optional.of(ACME),
                                        Optional.of(USD))))
                .extracting(QueueRow::documentId)
                .containsExactly("31");
        assertThat(
                        rows(
                                new QueueFilter(
                                        Set.of(),
                                        Optional.of(new AccountId(new UUID(6, 2))),
                                        Optional.empty())))
                .isEmpty();
        assertThat(
                        rows(
                                new QueueFilter(
                                        Set.of(),
                                        Optional.empty(),
                                        Optional.of(new Currency("EUR")))))
                .isEmpty();
    }

    @Test
    void whatWasSetAsideStandsWithItsPayment() {
        received(1, "a", 100, queued(1, "31", 60, QueueReason.INVOICE_NOT_OURS));
        happened(
                1,
                new PaymentUnqueued(payment(1), "31", usd(60), QueueReason.INVOICE_NOT_OURS),
                new PaymentIgnored(payment(1), "31", usd(60), "not ours"));

        assertThat(reconciliations.parts(all(), Set.of(payment(1))).get(payment(1)))
                .containsExactly(
                        new Part(payment(1), "", Reason.NOT_APPLIED, usd(40), usd(0)),
                        new Part(payment(1), "31", Reason.INVOICE_NOT_OURS, usd(0), usd(60)));
    }

    @Test
    void aConfinedViewerSeesNoRowAndAnotherTenantNeither() {
        received(1, "a", 100);
        var confined = new Viewer(tenant, Set.of(ACME));

        assertThat(reconciliations.queue(confined, ALL, new PageRequest(9, "")).rows()).isEmpty();
        assertThat(reconciliations.sums(confined, ALL)).isEmpty();
        assertThat(reconciliations.queue(Viewer.system(SOUTH), ALL, new PageRequest(9, "")).rows())
                .isEmpty();
    }

    @Test
    void eachReadIsOneStatement() {
        received(1, "a", 100);
        database.statements().reset();

        rows();
        reconciliations.sums(all(), ALL);
        reconciliations.parts(all(), Set.of(payment(1)));

        assertThat(database.statements().sent()).hasSize(3 * 2);
    }

    private void aDriftedInvoiceUnder(String document) {
        database.transactions()
                .of(tenant)
                .write(sql -> {
                    anInvoice(sql, document);
                    return aDrift(sql);
                });
    }

    private void anInvoice(DSLContext sql, String document) {
        sql.insertInto(INVOICE_VIEW)
                .set(INVOICE_VIEW.TENANT_ID, tenant.value())
                .set(INVOICE_VIEW.INVOICE_ID, DRIFTED)
                .set(INVOICE_VIEW.VERSION, 0L)
                .set(INVOICE_VIEW.STATUS, "PUSHED")
                .set(INVOICE_VIEW.CONNECTION_ID, BOOKS.value())
                .set(INVOICE_VIEW.DOCUMENT_ID, document)
                .set(INVOICE_VIEW.ACCOUNT_ID, ACME.value())
                .set(INVOICE_VIEW.NUMBER, "INV-1")
                .set(INVOICE_VIEW.CURRENCY, "USD")
                .set(INVOICE_VIEW.ISSUED_ON, RECEIVED)
                .set(INVOICE_VIEW.DUE_ON, RECEIVED)
                .set(INVOICE_VIEW.MEMO, "")
                .set(INVOICE_VIEW.LINES, JSONB.valueOf("[]"))
                .set(INVOICE_VIEW.DISCOUNT, JSONB.valueOf("{}"))
                .set(INVOICE_VIEW.SUBTOTAL_MINOR, 0L)
                .set(INVOICE_VIEW.DISCOUNT_MINOR, 0L)
                .set(INVOICE_VIEW.TOTAL_MINOR, 0L)
                .set(INVOICE_VIEW.CHARGED_MINOR, 0L)
                .set(INVOICE_VIEW.BALANCE_MINOR, 0L)
                .set(INVOICE_VIEW.DOCUMENT_NUMBER, "")
                .set(INVOICE_VIEW.DOCUMENT_VERSION, "")
                .set(INVOICE_VIEW.LAST_PROBLEM, "")
                .set(INVOICE_VIEW.MAKERS, new String[] {"ann"})
                .set(INVOICE_VIEW.APPROVED_BY, "")
                .set(INVOICE_VIEW.DRAFTED_AT, FIRST)
                .set(INVOICE_VIEW.CHANGED_AT, FIRST)
                .execute();
    }

    private int aDrift(DSLContext sql) {
        return sql.insertInto(DRIFT_VIEW)
                .set(DRIFT_VIEW.TENANT_ID, tenant.value())
                .set(DRIFT_VIEW.DRIFT_ID, new UUID(9, 5))
                .set(DRIFT_VIEW.VERSION, 0L)
                .set(DRIFT_VIEW.INVOICE_ID, DRIFTED)
                .set(DRIFT_VIEW.STATUS, "OPEN")
                .set(DRIFT_VIEW.DEPARTURE, JSONB.valueOf("{}"))
                .set(DRIFT_VIEW.FOUND_AT, FIRST)
                .set(DRIFT_VIEW.CHANGED_AT, FIRST)
                .set(DRIFT_VIEW.DECIDED_BY, "")
                .set(DRIFT_VIEW.REASON, "")
                .set(DRIFT_VIEW.LAST_PROBLEM, "")
                .execute();
    }

    private void received(int number, String reference, long minor, PaymentEvent... then) {
        happened(number, receivedBy(number, new Payer.Known(ACME), reference, minor));
        happened(number, then);
    }

    private void happened(int number, PaymentEvent... events) {
        history.happened(payment(number).value(), events);
    }

    private List<QueueRow> rows() {
        return rows(ALL);
    }

    private List<QueueRow> rows(QueueFilter filter) {
        return reconciliations.queue(all(), filter, new PageRequest(50, "")).rows().stream()
                .map(Page.Row::value)
                .toList();
    }

    private Viewer all() {
        return Viewer.system(tenant);
    }

    private static PaymentReceived receivedBy(
            int number, Payer payer, String reference, long minor) {
        return new PaymentReceived(
                payment(number),
                link("doc-" + number),
                payer,
                usd(minor),
                RECEIVED,
                reference,
                Instant.EPOCH);
    }

    private static PaymentQueued queued(
            int number, String document, long minor, QueueReason reason) {
        return new PaymentQueued(payment(number), document, usd(minor), reason);
    }

    private static PaymentId payment(int number) {
        return new PaymentId(new UUID(8, number));
    }

    private static DocumentLink link(String id) {
        return new DocumentLink(BOOKS, id);
    }

    private static Money usd(long minor) {
        return Money.ofMinor(minor, USD);
    }
}
