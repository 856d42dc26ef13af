package io.tieout.domain.recorded;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the tests of this package share. */
final class RecordedExamples {

    static final Currency USD = new Currency("USD");
    static final ConnectionId BOOKS = new ConnectionId(new UUID(9, 1));
    static final AccountId ACME = new AccountId(new UUID(1, 1));
    static final InvoiceId INVOICE = new InvoiceId(new UUID(1, 2));
    static final RecordedPaymentId ID = new RecordedPaymentId(new UUID(1, 3));
    static final PaymentId PAYMENT = new PaymentId(new UUID(1, 4));
    static final PaymentId TWIN = new PaymentId(new UUID(1, 5));
    static final ActorId ANN = new ActorId("ann");
    static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private RecordedExamples() {}

    static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    static Recording recording(String gross, String fee, Recording.Settles... settles) {
        return new Recording(
                new ProcessorReference(Channel.STRIPE, "ch_1"),
                ACME,
                usd(gross),
                usd(fee),
                DAY,
                List.of(settles));
    }

    static Booking booking(Recording recording) {
        return new Booking(
                new DocumentLink(BOOKS, "58"),
                new Target("35", "Stripe clearing"),
                recording.gross(),
                recording.receivedOn(),
                "ch_1",
                List.of());
    }

    static RecordedPayment after(RecordedPayment state, List<RecordedPaymentEvent> events) {
        for (RecordedPaymentEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    static RecordedPayment counted() {
        return recorded(Optional.empty());
    }

    static RecordedPayment withheld() {
        return recorded(Optional.of(TWIN));
    }

    private static RecordedPayment recorded(Optional<PaymentId> twin) {
        var recording = recording("100.00", "3.20");
        var unborn = RecordedPayment.unborn();
        return after(unborn, unborn.record(ID, PAYMENT, recording, booking(recording), twin, ANN));
    }
}
