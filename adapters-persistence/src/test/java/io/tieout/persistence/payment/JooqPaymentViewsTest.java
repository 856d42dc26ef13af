package io.tieout.persistence.payment;

import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.sum;

import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.CreditReleased;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqPaymentViewsTest {

    private static final Currency USD = new Currency("USD");
    private static final AccountId ACME = new AccountId(new UUID(6, 1));
    private static final AccountId OTHER = new AccountId(new UUID(6, 2));
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(6, 3));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(6, 4));
    private static final DocumentLink DOCUMENT =
            new DocumentLink(new ConnectionId(new UUID(9, 1)), "120");
    private static final LocalDate RECEIVED = LocalDate.parse("2026-01-10");

    private static TestDatabase database;
    private static JooqPaymentViews views;
    private static long tenants;

    private TenantId tenant;
    private History history;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        views = new JooqPaymentViews(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyBook() {
        tenant = new TenantId(new UUID(6, ++tenants));
        history =
                new History(
                        database, tenant, new PaymentProjection(database.transactions().present()));
    }

    @Test
    void aPaymentIsUnappliedUntilItsPartsFindAHome() {
        happened(received(new Payer.Known(ACME), 100));

        assertThat(find())
                .isEqualTo(
                        new PaymentView(
                                PAYMENT,
                                0,
                                Optional.of(ACME),
                                "120",
                                usd(100),
                                usd(0),
                                RECEIVED,
                                "wire 7",
                                usd(0),
                                usd(0),
                                usd(100),
                                usd(0),
                                usd(0),
                                usd(0),
                                usd(0),
                                PaymentViews.Match.NONE,
                                ""));
    }

    @Test
    void everyCentIsInOneBucket() {
        happened(received(new Payer.Known(ACME), 100), allocated(60), queued("31", 30));

        assertThat(find()).satisfies(view -> buckets(view, 60, 30, 10, 0));
        happened(deallocated(60), unqueued("31", 30));
        assertThat(find()).satisfies(view -> buckets(view, 0, 0, 100, 0));
    }

    @Test
    void theCreditInAPaymentIsShownUntilItIsReleased() {
        happened(received(new Payer.Known(ACME), 100), new CreditUsed(PAYMENT, "9", usd(30)));
        assertThat(find().credit()).isEqualTo(usd(30));
        assertThat(find()).satisfies(view -> buckets(view, 0, 0, 100, 0));

        happened(new CreditReleased(PAYMENT, "9", usd(30)), amended(new Payer.Known(ACME), 70));
        assertThat(find().credit()).isEqualTo(usd(0));
        assertThat(find()).satisfies(view -> buckets(view, 0, 0, 70, 30));
    }

    @Test
    void whatALowerTotalTookBackIsReversedUntilAHigherTotalBringsItAgain() {
        happened(received(new Payer.Known(ACME), 100), amended(new Payer.Known(ACME), 80));
        assertThat(find()).satisfies(view -> buckets(view, 0, 0, 80, 20));

        happened(amended(new Payer.Known(ACME), 130));
        assertThat(find()).satisfies(view -> buckets(view, 0, 0, 130, 0));
    }

    @Test
    void nothingIsLeftOfAReversedPayment() {
        happened(
                received(new Payer.Known(ACME), 100),
                new PaymentReversed(PAYMENT, usd(100), RECEIVED, "void", Instant.EPOCH));

        assertThat(find()).satisfies(view -> buckets(view, 0, 0, 0, 100));
        assertThat(find().total()).isEqualTo(usd(0));
    }

    @Test
    void aCentCannotBeInTwoBuckets() {
        happened(received(new Payer.Known(ACME), 100), allocated(60));

        assertThatThrownBy(() -> happened(queued("31", 41)))
                .hasMessageContaining("payment_view_no_cent_twice");
    }

    @Test
    void anAmendedPaymentShowsHowItStandsNow() {
        happened(received(new Payer.Stranger(DOCUMENT), 100));
        assertThat(find().account()).isEmpty();
        assertThat(views.ofStranger(Viewer.system(tenant), DOCUMENT)).containsExactly(PAYMENT);

        happened(amended(new Payer.Known(ACME), 100));

        assertThat(find().account()).contains(ACME);
        assertThat(views.ofStranger(Viewer.system(tenant), DOCUMENT)).isEmpty();
        assertThat(find().receivedOn()).isEqualTo(RECEIVED.plusDays(1));
        assertThat(find().reference()).isEqualTo("wire 8");
    }

    @Test
    void aStrangersMoneyIsInNoAccountUntilTheStrangerIsKnown() {
        happened(received(new Payer.Stranger(DOCUMENT), 100));
        assertThat(unapplied()).isEmpty();

        happened(amended(new Payer.Known(ACME), 100));

        assertThat(unapplied()).isEqualTo(Map.of(ACME, -100L));
    }

    @Test
    void moneyFollowsTheAccountItTurnsOutToBeOf() {
        happened(received(new Payer.Known(OTHER), 100), amended(new Payer.Known(ACME), 90));

        assertThat(unapplied()).isEqualTo(Map.of(OTHER, 0L, ACME, -90L));
    }

    @Test
    void anAmendmentThatChangesNoAmountDateOrPayerMovesNothing() {
        happened(
                received(new Payer.Known(ACME), 100),
                new PaymentAmended(
                        PAYMENT,
                        new Payer.Known(ACME),
                        usd(100),
                        RECEIVED,
                        "corrected text",
                        Instant.EPOCH));

        assertThat(movements()).isEqualTo(1);
    }

    @Test
    void aPartOfAnUnknownDocumentWaitsUntilItIsOurs() {
        happened(received(new Payer.Known(ACME), 100), queued("31", 30));
        assertThat(views.waitingFor(Viewer.system(tenant), "31")).containsExactly(PAYMENT);
        assertThat(views.waitingFor(Viewer.system(tenant), "32")).isEmpty();

        happened(unqueued("31", 30));

        assertThat(views.waitingFor(Viewer.system(tenant), "31")).isEmpty();
    }

    @Test
    void aPartIsFoundByItsDocumentWhateverItWaitsFor() {
        happened(
                received(new Payer.Known(ACME), 100),
                new PaymentQueued(PAYMENT, "31", usd(30), QueueReason.WRONG_CUSTOMER));

        assertThat(views.waitingFor(Viewer.system(tenant), "31")).containsExactly(PAYMENT);
    }

    @Test
    void aConfinedViewerSeesOnlyPaymentsOfItsAccount() {
        happened(received(new Payer.Known(OTHER), 100), queued("31", 30));
        var confined = new Viewer(tenant, Set.of(ACME));

        assertThat(views.find(confined, PAYMENT)).isEmpty();
        assertThat(views.waitingFor(confined, "31")).isEmpty();
    }

    @Test
    void anotherTenantSeesNothing() {
        happened(received(new Payer.Known(ACME), 100));

        assertThat(views.find(Viewer.system(SOUTH), PAYMENT)).isEmpty();
    }

    @Test
    void eachReadIsOneStatement() {
        happened(received(new Payer.Known(ACME), 100), queued("31", 30));
        database.statements().reset();

        views.findAll(Viewer.system(tenant), Set.of(PAYMENT));
        views.waitingFor(Viewer.system(tenant), "31");

        assertThat(database.statements().sent()).hasSize(2 * 2);
    }

    private void happened(PaymentEvent... events) {
        history.happened(PAYMENT.value(), events);
    }

    private PaymentView find() {
        return views.find(Viewer.system(tenant), PAYMENT).orElseThrow();
    }

    private static void buckets(
            PaymentView view, long applied, long queued, long unapplied, long reversed) {
        assertThat(view.applied()).isEqualTo(usd(applied));
        assertThat(view.queued()).isEqualTo(usd(queued));
        assertThat(view.unapplied()).isEqualTo(usd(unapplied));
        assertThat(view.reversed()).isEqualTo(usd(reversed));
    }

    private Map<AccountId, Long> unapplied() {
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        return database.transactions()
                .of(tenant)
                .read(sql ->
                        sql.select(moved.ACCOUNT_ID, sum(moved.UNAPPLIED_MINOR))
                                .from(moved)
                                .groupBy(moved.ACCOUNT_ID)
                                .fetchMap(
                                        row -> new AccountId(row.value1()),
                                        row -> longValue(row.value2())));
    }

    private static long longValue(BigDecimal sum) {
        return sum.longValueExact();
    }

    private int movements() {
        return database.transactions()
                .of(tenant)
                .<Integer>read(sql -> sql.fetchCount(RECEIVABLE_MOVEMENT_VIEW));
    }

    private static PaymentReceived received(Payer payer, long minor) {
        return new PaymentReceived(
                PAYMENT, DOCUMENT, payer, usd(minor), RECEIVED, "wire 7", Instant.EPOCH);
    }

    private static PaymentAmended amended(Payer payer, long minor) {
        return new PaymentAmended(
                PAYMENT, payer, usd(minor), RECEIVED.plusDays(1), "wire 8", Instant.EPOCH);
    }

    private static PaymentAllocated allocated(long minor) {
        return new PaymentAllocated(PAYMENT, INVOICE, "30", usd(minor), RECEIVED);
    }

    private static PaymentDeallocated deallocated(long minor) {
        return new PaymentDeallocated(PAYMENT, INVOICE, "30", usd(minor), RECEIVED);
    }

    private static PaymentQueued queued(String document, long minor) {
        return new PaymentQueued(PAYMENT, document, usd(minor), QueueReason.INVOICE_NOT_OURS);
    }

    private static PaymentUnqueued unqueued(String document, long minor) {
        return new PaymentUnqueued(PAYMENT, document, usd(minor), QueueReason.INVOICE_NOT_OURS);
    }

    private static Money usd(long minor) {
        return Money.ofMinor(minor, USD);
    }
}
