package io.tieout.application.recorded;

import static io.tieout.application.payment.PaymentKind.PAYMENT;
import static io.tieout.application.recorded.RecordedPaymentKind.RECORDED_PAYMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.recorded.RecordedPaymentCommand.LearnFee;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordBookingRefused;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordPayment;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.payment.Allocation;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.PaymentSeen;
import io.tieout.domain.payment.Unbooked;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.Booking;
import io.tieout.domain.recorded.ExistingRecordedPayment;
import io.tieout.domain.recorded.RecordedPayment;
import io.tieout.domain.recorded.RecordedPaymentEvent;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.recorded.Recording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Records payments from elsewhere: they count at once, and the books are asked to hold them. */
public final class RecordedPaymentHandlers {

    private final Aggregates aggregates;
    private final RecordedPaymentViews recorded;
    private final Bookings bookings;

    public RecordedPaymentHandlers(
            Aggregates aggregates, RecordedPaymentViews recorded, Bookings bookings) {
        this.aggregates = aggregates;
        this.recorded = recorded;
        this.bookings = bookings;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecordPayment.class, this::record),
                new Handling<>(LearnFee.class, this::learnFee),
                new Handling<>(RecordBookingRefused.class, this::refused));
    }

    private Receipt record(RecordPayment command, Caller caller) {
        Recording recording = command.recording();
        var id = RecordedPaymentId.of(caller.tenant(), recording.reference());
        return switch (aggregates.load(RECORDED_PAYMENT, id.value())) {
            case ExistingRecordedPayment _ ->
                    decide(id, state -> state.existing(id).again(recording));
            case RecordedPayment.Unrecorded _ -> recordFirst(id, recording, caller);
        };
    }

    private Receipt recordFirst(RecordedPaymentId id, Recording recording, Caller caller) {
        Booking booking = bookings.of(caller.tenant(), recording);
        PaymentId payment = PaymentId.of(standIn(id, booking));
        Optional<PaymentId> twin = twin(caller.tenant(), recording);
        Receipt receipt =
                decide(
                        id,
                        state ->
                                state.record(
                                        id, payment, recording, booking, twin, caller.actor()));
        if (twin.isEmpty()) {
            count(aggregates, id, recording, booking);
        }
        return receipt;
    }

    private Optional<PaymentId> twin(TenantId tenant, Recording recording) {
        return recorded
                .bookedByOthers(
                        tenant, recording.account(), recording.gross(), recording.receivedOn())
                .stream()
                .filter(booked ->
                        recording.reference().mayBe(booked.reference(), Recognition.longest()))
                .map(RecordedPaymentViews.Booked::payment)
                .findFirst();
    }

    /** its money is where the recording says, from now on; a second time changes nothing */
    static void count(
            Aggregates aggregates, RecordedPaymentId id, Recording recording, Booking booking) {
        var document = standIn(id, booking);
        PaymentId payment = PaymentId.of(document);
        var seen =
                new PaymentSeen.Standing(
                        document,
                        // before whatever the books will say of it
                        Instant.EPOCH,
                        new Payer.Known(recording.account()),
                        recording.gross(),
                        recording.receivedOn(),
                        recording.reference().reference(),
                        List.of(),
                        booking.lines().stream().map(RecordedPaymentHandlers::home).toList());
        aggregates.decide(
                PAYMENT,
                payment.value(),
                new ExpectedVersion.Any(),
                state -> state.seen(payment, seen));
    }

    private static Allocation home(Booking.Line line) {
        return new Allocation.ToInvoice(
                line.document().externalId(), line.invoice(), line.issuedOn(), line.amount());
    }

    private static DocumentLink standIn(RecordedPaymentId id, Booking booking) {
        return Unbooked.document(booking.customer().connection(), id.value().toString());
    }

    private Receipt learnFee(LearnFee command, Caller caller) {
        var id = RecordedPaymentId.of(caller.tenant(), command.reference());
        return decide(id, state -> state.existing(id).learnFee(command.fee()));
    }

    private Receipt refused(RecordBookingRefused command, Caller caller) {
        return decide(
                command.id(), state -> state.existing(command.id()).refused(command.reason()));
    }

    private Receipt decide(
            RecordedPaymentId id, Function<RecordedPayment, List<RecordedPaymentEvent>> decision) {
        return aggregates.decide(RECORDED_PAYMENT, id.value(), new ExpectedVersion.Any(), decision);
    }
}
