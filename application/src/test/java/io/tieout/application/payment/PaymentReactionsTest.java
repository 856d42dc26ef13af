package io.tieout.application.payment;

import static io.tieout.application.fixture.Examples.CHANGED_AT;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.aWorldWithAnApprovedInvoice;
import static io.tieout.application.fixture.Examples.landing;
import static io.tieout.application.fixture.Examples.part;
import static io.tieout.application.fixture.Examples.payment;
import static io.tieout.application.fixture.Examples.paymentBy;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.voidIsAllowed;
import static io.tieout.application.fixture.Examples.worker;
import static io.tieout.application.payment.PaymentKind.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoidRefused;
import io.tieout.application.invoice.InvoiceCommand.SettleInvoice;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.payment.PaymentCommand.QueueRefusedPart;
import io.tieout.application.payment.PaymentCommand.RecordPaymentGone;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.payment.Buckets;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.payment.StandingPayment;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaymentReactionsTest {

    @Test
    void aPaymentOfOurInvoiceSettlesIt() {
        World world = aWorldWithAPushedInvoice();

        world.send(payment("161", 0, "100.00", part("130", "100.00")), worker());
        world.react();

        assertThat(status(world)).isEqualTo(Status.PAID);
        assertThat(world.events(INVOICE.value()).getLast())
                .isEqualTo(
                        new PaymentApplied(
                                INVOICE,
                                id("161"),
                                usd("100.00"),
                                LocalDate.of(2026, 3, 20),
                                usd("0.00")));
    }

    @Test
    void reactingToEverythingAgainChangesNothing() {
        World world = aWorldWithAPushedInvoice();
        world.send(payment("161", 0, "100.00", part("130", "60.00")), worker());
        world.send(payment("161", 1, "100.00", part("130", "40.00")), worker());
        world.react();
        int before = world.eventCount();

        world.reactAgain();

        assertThat(world.eventCount()).isEqualTo(before);
        assertThat(balance(world)).isEqualTo("60.00 USD");
    }

    @Test
    void whatIsNotAllocatedStaysUnapplied() {
        World world = aWorldWithAPushedInvoice();

        world.send(payment("161", 0, "100.00", part("130", "60.00")), worker());
        world.react();

        assertThat(status(world)).isEqualTo(Status.PARTIALLY_PAID);
        assertThat(buckets(world, "161")).isEqualTo(buckets("60.00", "0.00", "40.00", "0.00"));
    }

    @Test
    void aVoidedPaymentLetsGoOfTheInvoice() {
        World world = aWorldWithAPushedInvoice();
        world.send(payment("161", 0, "100.00", part("130", "100.00")), worker());
        world.react();

        world.send(
                new RecordPaymentGone(
                        new DocumentLink(CONNECTION, "161"), CHANGED_AT.plusSeconds(9), "voided"),
                worker());
        world.react();

        assertThat(status(world)).isEqualTo(Status.PUSHED);
        assertThat(balance(world)).isEqualTo("100.00 USD");
    }

    @Test
    void aPartOfADocumentThatIsNotOursWaitsForAPerson() {
        World world = aWorldWithAPushedInvoice();

        world.send(payment("161", 0, "100.00", part("999", "100.00")), worker());
        world.react();

        waitsFor(world, "161", QueueReason.INVOICE_NOT_OURS);
    }

    @Test
    void aPartByAStrangerWaitsForAPerson() {
        World world = aWorldWithAPushedInvoice();

        world.send(paymentBy("404", "161", 0, "100.00", part("130", "100.00")), worker());
        world.react();

        waitsFor(world, "161", QueueReason.CUSTOMER_NOT_LINKED);
        assertThat(status(world)).isEqualTo(Status.PUSHED);
    }

    @Test
    void aPartOfAnotherAccountsInvoiceWaitsForAPerson() {
        World world = aWorldWithAPushedInvoice();

        world.send(paymentBy("59", "161", 0, "100.00", part("130", "100.00")), worker());
        world.react();

        waitsFor(world, "161", QueueReason.WRONG_CUSTOMER);
        assertThat(status(world)).isEqualTo(Status.PUSHED);
    }

    @Test
    void aPaymentSeenBeforeTheLandingIsAppliedOnceItLanded() {
        World world = aWorldWithAnApprovedInvoice();
        world.send(payment("161", 0, "100.00", part("130", "100.00")), worker());
        world.react();
        waitsFor(world, "161", QueueReason.INVOICE_NOT_OURS);

        world.send(new RecordInvoicePushed(INVOICE, landing("130")), worker());
        world.react();

        assertThat(status(world)).isEqualTo(Status.PAID);
    }

    @Test
    void aPaymentAndALandingThatDidNotSeeEachOtherMeetAfterwards() {
        World world = aWorldWithAnApprovedInvoice();
        world.react();
        world.send(payment("161", 0, "100.00", part("130", "100.00")), worker());
        world.send(new RecordInvoicePushed(INVOICE, landing("130")), worker());

        // only the payment's own events are taken: the landing found nobody waiting
        world.reactTo(id("161").value());
        world.reactTo(id("161").value());

        assertThat(status(world)).isEqualTo(Status.PAID);
    }

    @Test
    void aPartBeyondTheBalanceWaitsForAPersonAndNoCentIsInNeitherPlace() {
        World world = aWorldWithAPushedInvoice();
        world.send(payment("161", 0, "80.00", part("130", "80.00")), worker());
        world.react();

        world.send(payment("162", 0, "30.00", part("130", "30.00")), worker());
        world.react();

        waitsFor(world, "162", QueueReason.BEYOND_BALANCE);
        assertThat(buckets(world, "162")).isEqualTo(buckets("0.00", "30.00", "0.00", "0.00"));
        assertThat(balance(world)).isEqualTo("20.00 USD");
    }

    @Test
    void aRefusedPartIsAppliedOnceAnotherPaymentLetGo() {
        World world = aWorldWithAPushedInvoice();
        world.send(payment("161", 0, "100.00", part("130", "100.00")), worker());
        world.send(payment("162", 0, "100.00", part("130", "100.00")), worker());
        world.react();
        waitsFor(world, "162", QueueReason.BEYOND_BALANCE);

        world.send(payment("161", 5, "100.00"), worker());
        world.react();

        assertThat(status(world)).isEqualTo(Status.PAID);
        assertThat(buckets(world, "162")).isEqualTo(buckets("100.00", "0.00", "0.00", "0.00"));
    }

    @Test
    void aPartIsAppliedThoughAnotherPaymentLetGoBetweenItsRefusalAndItsQueueing() {
        World world = aWorldWithAPushedInvoice();
        world.send(payment("161", 0, "100.00", part("130", "100.00")), worker());
        world.react();
        world.send(payment("162", 0, "100.00", part("130", "100.00")), worker());
        assertThatThrownBy(() -> world.send(new SettleInvoice(INVOICE, id("162")), worker()))
                .isInstanceOf(InvoiceRejected.class);

        world.send(payment("161", 5, "100.00"), worker());
        world.send(new SettleInvoice(INVOICE, id("161")), worker());
        world.reactTo(INVOICE.value());
        world.send(new QueueRefusedPart(id("162"), INVOICE, QueueReason.BEYOND_BALANCE), worker());
        world.reactTo(id("162").value());
        world.reactTo(id("162").value());

        assertThat(status(world)).isEqualTo(Status.PAID);
        assertThat(buckets(world, "162")).isEqualTo(buckets("100.00", "0.00", "0.00", "0.00"));
    }

    @Test
    void aPaymentThatGrewBeyondTheBalanceComesToRestWaiting() {
        World world = aWorldWithAPushedInvoice();
        world.send(payment("161", 0, "60.00", part("130", "60.00")), worker());
        world.react();

        world.send(payment("161", 5, "120.00", part("130", "120.00")), worker());
        world.react();

        waitsFor(world, "161", QueueReason.BEYOND_BALANCE);
        assertThat(balance(world)).isEqualTo("100.00 USD");
    }

    @Test
    void aPaymentDuringAVoidIsAppliedOnceTheVoidWasRefused() {
        World world = aWorldWithAPushedInvoice();
        voidIsAllowed(world, "sent twice");
        world.send(payment("161", 0, "100.00", part("130", "100.00")), worker());
        world.react();
        waitsFor(world, "161", QueueReason.INVOICE_REFUSED);

        world.send(new RecordInvoiceVoidRefused(INVOICE, "a payment is applied"), worker());
        world.react();

        assertThat(status(world)).isEqualTo(Status.PAID);
    }

    private static PaymentId id(String documentId) {
        return PaymentId.of(new DocumentLink(CONNECTION, documentId));
    }

    private static Status status(World world) {
        return world.invoices.find(Viewer.system(World.TENANT), INVOICE).orElseThrow().status();
    }

    private static String balance(World world) {
        return world.invoices
                .find(Viewer.system(World.TENANT), INVOICE)
                .orElseThrow()
                .balance()
                .toString();
    }

    private static void waitsFor(World world, String documentId, QueueReason reason) {
        var payment = (StandingPayment) world.aggregates.load(PAYMENT, id(documentId).value());
        assertThat(payment.waiting()).singleElement().extracting("reason").isEqualTo(reason);
    }

    private static Buckets buckets(World world, String documentId) {
        return world.aggregates
                .load(PAYMENT, id(documentId).value())
                .existing(id(documentId))
                .buckets();
    }

    private static Buckets buckets(
            String applied, String queued, String unapplied, String reversed) {
        return new Buckets(
                usd(applied),
                usd(queued),
                usd(unapplied),
                usd("0.00"),
                usd("0.00"),
                usd("0.00"),
                usd(reversed));
    }
}
