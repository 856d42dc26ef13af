package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHECKER;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.MAKER;
import static io.tieout.persistence.eventstore.EventSpecimens.id;
import static io.tieout.persistence.eventstore.EventSpecimens.link;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.ExportedEntry.Line;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.recorded.Booking;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.recorded.RecordedPaymentEvent;
import io.tieout.domain.recorded.RecordedPaymentEvent.BookingLanded;
import io.tieout.domain.recorded.RecordedPaymentEvent.BookingRefused;
import io.tieout.domain.recorded.RecordedPaymentEvent.DuplicateDecided;
import io.tieout.domain.recorded.RecordedPaymentEvent.DuplicateSuspected;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeCorrected;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryAmended;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryLanded;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryRefused;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeLearned;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeePosted;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeReturned;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentRecorded;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentWithheld;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.recorded.Recording;
import java.util.List;

/** One of each event of a recorded payment. */
final class RecordedSpecimens {

    private static final RecordedPaymentId ID = new RecordedPaymentId(id(70));
    private static final PaymentId PAYMENT = new PaymentId(id(71));
    private static final PaymentId TWIN = new PaymentId(id(72));
    private static final InvoiceId INVOICE = new InvoiceId(id(73));

    private static final Recording RECORDING =
            new Recording(
                    new ProcessorReference(Channel.STRIPE, "ch_1"),
                    ACCOUNT,
                    usd(10_000),
                    usd(320),
                    DAY,
                    List.of(new Recording.Settles(INVOICE, usd(6_000))));

    private static final Booking BOOKING =
            new Booking(
                    link("58"),
                    new Target("35", "Stripe clearing"),
                    usd(10_000),
                    DAY,
                    "ch_1",
                    List.of(new Booking.Line(INVOICE, link("130"), DAY, usd(6_000))));

    private RecordedSpecimens() {}

    static List<DomainEvent> events() {
        return List.of(
                withheld(),
                recorded(),
                new BookingRefused(ID, "the books are closed"),
                new BookingLanded(ID, link("161")),
                new FeeLearned(ID, usd(330)),
                new DuplicateSuspected(ID, TWIN),
                new DuplicateDecided(ID, TWIN, false, CHECKER, "two orders"),
                corrected(),
                posted(),
                new FeeEntryLanded(ID, 1, link("171")),
                new FeeEntryRefused(ID, 1, "the books are closed"),
                new FeeReturned(ID, "re_1", usd(290), DAY.plusDays(20)),
                amended());
    }

    private static FeeEntryAmended amended() {
        return new FeeEntryAmended(
                ID,
                1,
                EventSpecimens.ACCOUNT,
                usd(330),
                DAY,
                usd(300),
                DAY.plusDays(1),
                CHECKER,
                "as the bank says");
    }

    /** withheld, found to be another, refused, booked, its fee posted, suspected again */
    static List<RecordedPaymentEvent> life() {
        return List.of(
                withheld(),
                new DuplicateDecided(ID, TWIN, false, CHECKER, "two orders"),
                recorded(),
                new BookingRefused(ID, "the books are closed"),
                new BookingLanded(ID, link("161")),
                new FeeLearned(ID, usd(330)),
                posted(),
                new FeeEntryRefused(ID, 1, "the books are closed"),
                new FeeEntryLanded(ID, 1, link("171")),
                amended(),
                new FeeReturned(ID, "re_1", usd(290), DAY.plusDays(20)),
                corrected(),
                new DuplicateSuspected(ID, new PaymentId(id(74))));
    }

    /** withheld, and found to be what the books know */
    static List<RecordedPaymentEvent> dropped() {
        return List.of(withheld(), new DuplicateDecided(ID, TWIN, true, CHECKER, "one charge"));
    }

    private static FeeCorrected corrected() {
        return new FeeCorrected(ID, usd(30), DAY.plusDays(20), MAKER, "refunded, and gave it back");
    }

    private static FeePosted posted() {
        return new FeePosted(
                ID,
                1,
                ACCOUNT,
                usd(330),
                usd(330),
                DAY,
                new ExportedEntry(
                        link("58"),
                        "PF1-000000000070",
                        DAY,
                        "Fee of STRIPE ch_1",
                        List.of(
                                new Line(
                                        Side.DEBIT,
                                        new Target("91", "Processor fees"),
                                        usd(330),
                                        Target.none()),
                                new Line(
                                        Side.CREDIT,
                                        new Target("35", "Stripe clearing"),
                                        usd(330),
                                        Target.none()))),
                MAKER,
                CHECKER);
    }

    private static PaymentWithheld withheld() {
        return new PaymentWithheld(ID, PAYMENT, RECORDING, BOOKING, TWIN, MAKER);
    }

    private static PaymentRecorded recorded() {
        return new PaymentRecorded(ID, PAYMENT, RECORDING, BOOKING, MAKER);
    }
}
