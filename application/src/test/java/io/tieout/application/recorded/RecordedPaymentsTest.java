package io.tieout.application.recorded;

import static io.tieout.application.fixture.Examples.CHANGED_AT;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.PAID_ON;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.part;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.worker;
import static io.tieout.application.fixture.FromElsewhere.CHARGE;
import static io.tieout.application.fixture.FromElsewhere.charge;
import static io.tieout.application.fixture.FromElsewhere.mapped;
import static io.tieout.application.fixture.FromElsewhere.recordedId;
import static io.tieout.application.fixture.Refusals.refused;
import static io.tieout.application.payment.PaymentKind.PAYMENT;
import static io.tieout.application.recorded.RecordedPaymentKind.RECORDED_PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.payment.PaymentCommand.RecordPaymentGone;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordBookingRefused;
import io.tieout.application.recorded.RecordedPaymentCommand.ResolveSuspectedDuplicate;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.payment.ReversedPayment;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.domain.recorded.BookingState;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.CountedPayment;
import io.tieout.domain.recorded.DroppedPayment;
import io.tieout.domain.recorded.RecordedPaymentRejection.ProcessorNotMapped;
import io.tieout.domain.recorded.WithheldPayment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordedPaymentsTest {

    private static final DocumentLink BOOKED = new DocumentLink(CONNECTION, "161");

    private final World world = aWorldWithAPushedInvoice();

    @BeforeEach
    void map() {
        mapped(world, "Other Current Asset");
    }

    @Test
    void aRecordedPaymentSettlesItsInvoiceBeforeTheBooksKnowIt() {
        world.send(charge("100.00", "100.00"), ann());
        world.react();

        assertThat(invoice().status()).isEqualTo(Status.PAID);
        assertThat(counted().state()).isEqualTo(new BookingState.Underway());
        assertThat(counted().booking().depositTo().id()).isEqualTo("35");
    }

    @Test
    void whenTheBooksReportItItIsKnownAgainAndCountsOnce() {
        world.send(charge("100.00", "60.00"), ann());
        world.react();
        int before = world.eventCount();

        world.send(seen("161", Optional.of(recordedId().value())), worker());
        world.send(seen("161", Optional.empty()), worker());
        world.react();

        assertThat(invoice().balance()).isEqualTo(usd("40.00"));
        assertThat(counted().state()).isEqualTo(new BookingState.Landed(BOOKED));
        assertThat(standing(counted().payment()).document()).isEqualTo(BOOKED);
        assertThat(world.events(PaymentId.of(BOOKED).value())).isEmpty();
        assertThat(world.eventCount()).isEqualTo(before + 3);
    }

    @Test
    void aDeleteInTheBooksTakesItBack() {
        world.send(charge("100.00", "100.00"), ann());
        world.send(seen("161", Optional.of(recordedId().value())), worker());
        world.react();

        world.send(new RecordPaymentGone(BOOKED, CHANGED_AT, "deleted"), worker());
        world.react();

        assertThat(invoice().status()).isEqualTo(Status.PUSHED);
    }

    @Test
    void whatTheBooksRefuseCountsAllTheSame() {
        world.send(charge("100.00", "100.00"), ann());
        world.send(new RecordBookingRefused(recordedId(), "the books are closed"), worker());
        world.react();

        assertThat(invoice().status()).isEqualTo(Status.PAID);
        assertThat(counted().state()).isEqualTo(new BookingState.Refused("the books are closed"));
    }

    @Test
    void whatOthersBookedAfterwardsIsSuspectedAndNotApplied() {
        world.send(charge("100.00", "60.00"), ann());
        world.react();

        world.send(seen("170", Optional.empty()), worker());
        world.react();

        var twin = PaymentId.of(new DocumentLink(CONNECTION, "170"));
        assertThat(standing(twin).waiting())
                .singleElement()
                .extracting("reason")
                .isEqualTo(QueueReason.SUSPECTED_DUPLICATE);
        assertThat(counted().suspects()).containsKey(twin);
        assertThat(invoice().balance()).isEqualTo(usd("40.00"));
    }

    @Test
    void anotherPaymentIsAppliedOnceAPersonSaysSo() {
        world.send(charge("100.00", "40.00"), ann());
        world.send(seen("170", Optional.empty()), worker());
        world.react();

        world.send(resolve("170", false), ann());
        world.react();
        world.send(seen("170", Optional.empty()), worker());
        world.react();

        assertThat(invoice().balance()).isEqualTo(usd("0.00"));
    }

    @Test
    void theSameAsWhatTheBooksHoldIsTakenBackHereAndAppliedThere() {
        world.send(charge("100.00", "60.00"), ann());
        world.send(seen("170", Optional.empty()), worker());
        world.send(new RecordBookingRefused(recordedId(), "nothing is owed"), worker());
        world.react();
        PaymentId recorded = counted().payment();

        world.send(resolve("170", true), ann());
        world.react();

        assertThat(world.aggregates.load(PAYMENT, recorded.value()))
                .isInstanceOf(ReversedPayment.class);
        assertThat(world.aggregates.load(RECORDED_PAYMENT, recordedId().value()))
                .isInstanceOf(DroppedPayment.class);
        assertThat(invoice().balance()).isEqualTo(usd("40.00"));
        assertThat(standing(PaymentId.of(new DocumentLink(CONNECTION, "170"))).waiting()).isEmpty();
    }

    @Test
    void whatOthersBookedBeforeIsWithheldUntilAPersonSaysItIsAnother() {
        world.send(seen("170", Optional.empty()), worker());
        world.react();

        world.send(charge("100.00", "40.00"), ann());
        world.react();
        assertThat(world.aggregates.load(RECORDED_PAYMENT, recordedId().value()))
                .isInstanceOf(WithheldPayment.class);
        assertThat(invoice().balance()).isEqualTo(usd("40.00"));

        world.send(resolve("170", false), ann());
        world.react();
        assertThat(invoice().balance()).isEqualTo(usd("0.00"));
    }

    @Test
    void aProcessorThatMeansNoClearingAccountTakesNothing() {
        mapped(world, "Income");

        refused(
                world,
                () -> world.send(charge("100.00", "60.00"), ann()),
                new ProcessorNotMapped(Channel.STRIPE));
    }

    private static ResolveSuspectedDuplicate resolve(String document, boolean isSame) {
        return new ResolveSuspectedDuplicate(
                recordedId(),
                PaymentId.of(new DocumentLink(CONNECTION, document)),
                isSame,
                "asked the processor");
    }

    /** the books show a payment like the charge, of which 60 pays the invoice */
    private static RecordPaymentSeen seen(String document, Optional<UUID> mark) {
        return new RecordPaymentSeen(
                new DocumentLink(CONNECTION, document),
                CHANGED_AT,
                "58",
                usd("100.00"),
                PAID_ON,
                CHARGE.reference(),
                List.of(),
                List.of(part("130", "60.00")),
                mark,
                "");
    }

    private InvoiceView invoice() {
        return world.invoices.find(Viewer.system(World.TENANT), INVOICE).orElseThrow();
    }

    private CountedPayment counted() {
        return (CountedPayment) world.aggregates.load(RECORDED_PAYMENT, recordedId().value());
    }

    private StandingPayment standing(PaymentId id) {
        return (StandingPayment) world.aggregates.load(PAYMENT, id.value());
    }
}
