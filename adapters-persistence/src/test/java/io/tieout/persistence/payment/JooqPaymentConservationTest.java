package io.tieout.persistence.payment;

import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.PAYMENT_QUEUE_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.payment.PaymentConservation.By;
import io.tieout.application.payment.PaymentConservation.Line;
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
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentCredited;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.eventstore.FixedClock;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqPaymentConservationTest {

    private static final Currency USD = new Currency("USD");
    private static final AccountId ACME = new AccountId(new UUID(6, 1));
    private static final LocalDate DAY = LocalDate.parse("2026-01-10");

    private static TestDatabase database;
    private static PaymentConservation conservation;
    private static long tenants;

    private TenantId tenant;
    private History history;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        conservation = new JooqPaymentConservation(database.transactions(), new FixedClock());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyBook() {
        tenant = new TenantId(new UUID(8, ++tenants));
        history =
                new History(
                        database, tenant, new PaymentProjection(database.transactions().present()));
    }

    @Test
    void everyBucketIsCountedAndTheyComeToTheMostEverSeen() {
        everythingHappened();

        Line line = lines(By.CURRENCY).getFirst();

        assertThat(line.payments()).isEqualTo(1);
        assertThat(line.applied()).isEqualTo(usd(10));
        assertThat(line.queued()).isEqualTo(usd(20));
        assertThat(line.ignored()).isEqualTo(usd(30));
        assertThat(line.credited()).isEqualTo(usd(15));
        assertThat(line.unapplied()).isEqualTo(usd(5));
        assertThat(line.reversed()).isEqualTo(usd(20));
        assertThat(line.inBooks()).isEqualTo(usd(80));
        assertThat(line.highest()).isEqualTo(usd(100));
        assertThat(line.sum()).isEqualTo(usd(100));
        assertThat(line.difference()).isEqualTo(usd(0));
        assertThat(line.causes()).isEmpty();
    }

    @Test
    void aRowThatSaysOtherwiseShowsAsADifferenceFromThenOnAndNamesItsPayment() {
        everythingHappened();
        Instant fine = lastRecordedAt();
        database.transactions()
                .of(tenant)
                .write(sql ->
                        sql.update(PAYMENT_QUEUE_VIEW)
                                .set(PAYMENT_QUEUE_VIEW.WAITING_MINOR, 7L)
                                .where(PAYMENT_QUEUE_VIEW.DOCUMENT_ID.eq(""))
                                .execute());

        happened(new PaymentNoted(payment(1), "", "whose is it"));

        Line line = lines(By.CURRENCY).getFirst();
        assertThat(line.difference()).isEqualTo(usd(2));
        assertThat(line.causes()).containsExactly(payment(1));
        assertThat(knownAt(fine).difference()).isEqualTo(usd(0));
        assertThat(knownAt(fine).causes()).isEmpty();
    }

    @Test
    void eachBucketIsAsItStoodThen() {
        received(1, new Payer.Known(ACME), DAY);
        Instant received = lastRecordedAt();
        happened(queued("31", 20));
        Instant waited = lastRecordedAt();
        happened(
                new PaymentUnqueued(payment(1), "31", usd(20), QueueReason.INVOICE_NOT_OURS),
                new PaymentAllocated(payment(1), new InvoiceId(new UUID(6, 9)), "31", usd(20), DAY),
                new PaymentDeallocated(
                        payment(1), new InvoiceId(new UUID(6, 9)), "31", usd(20), DAY),
                new PaymentReversed(payment(1), usd(100), DAY, "voided", Instant.EPOCH));

        assertThat(knownAt(received).unapplied()).isEqualTo(usd(100));
        assertThat(knownAt(waited).queued()).isEqualTo(usd(20));
        assertThat(knownAt(waited).unapplied()).isEqualTo(usd(80));
        assertThat(knownAt(waited).sum()).isEqualTo(usd(100));
        assertThat(lines(By.CURRENCY).getFirst().reversed()).isEqualTo(usd(100));
        assertThat(lines(By.CURRENCY).getFirst().queued()).isEqualTo(usd(0));
    }

    @Test
    void whatWasNotKnownByTheEndOfTheDayDoesNotCountForIt() {
        received(1, new Payer.Known(ACME), DAY.minusYears(1));

        assertThat(conservation.lines(all(), DAY.minusYears(1), Optional.empty(), By.CURRENCY))
                .isEmpty();
        assertThat(lines(By.CURRENCY)).hasSize(1);
    }

    @Test
    void paymentsArePutTogetherByAccountOrDayAndNoneAfterTheDayCounts() {
        received(1, new Payer.Known(ACME), DAY);
        received(2, new Payer.Stranger(link("58")), DAY);
        received(3, new Payer.Known(ACME), DAY.plusDays(1));

        assertThat(lines(By.ACCOUNT))
                .extracting(Line::account, Line::payments)
                .containsExactlyInAnyOrder(tuple(Optional.of(ACME), 1), tuple(Optional.empty(), 1));
        assertThat(conservation.lines(all(), DAY.plusDays(1), Optional.empty(), By.DAY))
                .extracting(line -> line.day().orElseThrow(), Line::payments)
                .containsExactly(tuple(DAY, 2), tuple(DAY.plusDays(1), 1));
    }

    @Test
    void anAccountsCreditIsWhatPaysNoDocumentAndWasNotSetAside() {
        everythingHappened();

        assertThat(conservation.unlinked(all(), Set.of(ACME))).isEqualTo(Map.of(ACME, usd(20)));
    }

    @Test
    void onlyTheHouseSeesTheLines() {
        everythingHappened();

        assertThat(
                        conservation.lines(
                                new Viewer(tenant, Set.of(ACME)),
                                DAY,
                                Optional.empty(),
                                By.CURRENCY))
                .isEmpty();
        assertThat(conservation.lines(Viewer.system(SOUTH), DAY, Optional.empty(), By.CURRENCY))
                .isEmpty();
    }

    private void everythingHappened() {
        received(1, new Payer.Known(ACME), DAY);
        happened(
                new PaymentAmended(
                        payment(1), new Payer.Known(ACME), usd(80), DAY, "a", Instant.EPOCH),
                new PaymentAllocated(payment(1), new InvoiceId(new UUID(6, 9)), "30", usd(10), DAY),
                queued("31", 20),
                queued("32", 30),
                new PaymentUnqueued(payment(1), "32", usd(30), QueueReason.INVOICE_NOT_OURS),
                new PaymentIgnored(payment(1), "32", usd(30), "not ours"),
                new PaymentCredited(payment(1), usd(15), "an advance"));
    }

    private void received(int number, Payer payer, LocalDate on) {
        history.happened(
                payment(number).value(),
                new PaymentReceived(
                        payment(number),
                        link("doc-" + number),
                        payer,
                        usd(100),
                        on,
                        "a",
                        Instant.EPOCH));
    }

    private void happened(PaymentEvent... events) {
        history.happened(payment(1).value(), events);
    }

    private static PaymentQueued queued(String document, long minor) {
        return new PaymentQueued(payment(1), document, usd(minor), QueueReason.INVOICE_NOT_OURS);
    }

    private Line knownAt(Instant instant) {
        return conservation.lines(all(), DAY, Optional.of(instant), By.CURRENCY).getFirst();
    }

    private Instant lastRecordedAt() {
        return history.recorded().getLast().recordedAt();
    }

    private List<Line> lines(By by) {
        return conservation.lines(all(), DAY, Optional.empty(), by);
    }

    private Viewer all() {
        return Viewer.system(tenant);
    }

    private static PaymentId payment(int number) {
        return new PaymentId(new UUID(9, number));
    }

    private static DocumentLink link(String id) {
        return new DocumentLink(new ConnectionId(new UUID(9, 1)), id);
    }

    private static Money usd(long minor) {
        return Money.ofMinor(minor, USD);
    }
}
