package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHANGED_AT;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.link;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.INVOICE;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.PAYMENT;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent.CreditReleased;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentBooked;
import io.tieout.domain.payment.PaymentEvent.PaymentCredited;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReleasedElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentReturnUndone;
import io.tieout.domain.payment.PaymentEvent.PaymentReturned;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentEvent.PaymentSettledElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentUncredited;
import io.tieout.domain.payment.PaymentEvent.PaymentUnignored;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.domain.payment.PaymentEvent.RelinkingEnded;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.payment.Relinking;
import io.tieout.domain.payment.ReturnCause;
import java.util.List;
import java.util.UUID;

/** One of each event of a payment. */
final class PaymentSpecimens {

    private PaymentSpecimens() {}

    static List<DomainEvent> events() {
        return List.of(
                new PaymentReceived(
                        PAYMENT,
                        link("140"),
                        new Payer.Stranger(link("58")),
                        usd(20_000),
                        DAY,
                        "wire 77",
                        CHANGED_AT),
                new PaymentAmended(
                        PAYMENT,
                        new Payer.Known(ACCOUNT),
                        usd(15_000),
                        DAY,
                        "wire 77",
                        CHANGED_AT.plusSeconds(60)),
                new PaymentBooked(PAYMENT, link("141")),
                new PaymentAllocated(PAYMENT, INVOICE, "130", usd(10_000), DAY),
                new PaymentDeallocated(PAYMENT, INVOICE, "130", usd(10_000), DAY),
                new PaymentQueued(PAYMENT, "131", usd(5_000), QueueReason.INVOICE_NOT_OURS),
                new PaymentUnqueued(PAYMENT, "131", usd(5_000), QueueReason.CUSTOMER_NOT_LINKED),
                new PaymentSettledElsewhere(PAYMENT, "132", usd(2_000)),
                new PaymentReleasedElsewhere(PAYMENT, "132", usd(2_000)),
                new PaymentReturned(PAYMENT, "Expense:160", usd(1_000), ReturnCause.BOUNCED, DAY),
                new PaymentReturnUndone(
                        PAYMENT, "Expense:160", usd(1_000), ReturnCause.BOUNCED, DAY),
                new CreditUsed(PAYMENT, "9", usd(3_000)),
                new CreditReleased(PAYMENT, "9", usd(3_000)),
                new PaymentNoted(PAYMENT, "131", "asked the customer"),
                new PaymentCredited(PAYMENT, usd(1_000), "an advance"),
                new PaymentUncredited(PAYMENT, usd(1_000), "a slip"),
                new PaymentIgnored(PAYMENT, "", usd(1_000), "not our business"),
                new PaymentUnignored(PAYMENT, "", usd(1_000), "it is after all"),
                new RelinkingOrdered(PAYMENT, link("140"), usd(15_000), relinking(), "told so"),
                new RelinkingEnded(PAYMENT, relinking().id(), "somebody changed it"),
                new PaymentReversed(
                        PAYMENT, usd(15_000), DAY, "voided", CHANGED_AT.plusSeconds(120)));
    }

    private static Relinking relinking() {
        return new Relinking(
                new UUID(0, 77),
                List.of(new Relinking.Line("131", usd(5_000))),
                List.of(
                        new Relinking.Line("130", usd(4_000)),
                        new Relinking.Line("131", usd(1_000))));
    }
}
