package io.tieout.domain.payment;

import io.tieout.domain.accounting.DocumentLink;
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
import java.util.List;

/** What each event makes of a payment that stands. */
final class Evolution {

    private Evolution() {}

    static Payment after(StandingPayment payment, PaymentEvent event) {
        return switch (event) {
            case PaymentAmended amended -> amended(payment, amended);
            case PaymentBooked(_, var document) -> booked(payment, document);
            case PaymentAllocated(_, var invoice, var externalId, var amount, var effectiveOn) ->
                    payment.with(
                            Parts.with(
                                    payment.parts(),
                                    new Part.Applied(externalId, invoice, amount, effectiveOn)));
            case PaymentQueued(_, var externalId, var amount, var reason) ->
                    payment.with(
                            Parts.with(
                                    payment.parts(), new Part.Waiting(externalId, amount, reason)));
            case PaymentSettledElsewhere(_, var externalId, var amount) ->
                    payment.with(
                            Parts.with(payment.parts(), new Part.Elsewhere(externalId, amount)));
            case PaymentReturned(_, var externalId, var amount, var cause, var on) ->
                    payment.with(
                            Parts.with(
                                    payment.parts(),
                                    new Part.Returned(externalId, amount, cause, on)));
            case PaymentReturnUndone gone ->
                    payment.with(Parts.without(payment.parts(), gone.externalId()));
            case PaymentReleasedElsewhere gone ->
                    payment.with(Parts.without(payment.parts(), gone.externalId()));
            case PaymentDeallocated gone ->
                    payment.with(Parts.without(payment.parts(), gone.externalId()));
            case PaymentUnqueued gone ->
                    payment.with(Parts.without(payment.parts(), gone.externalId()));
            case CreditUsed used ->
                    used(
                            payment,
                            Credits.with(payment.credits(), used.externalId(), used.amount()));
            case CreditReleased gone ->
                    used(payment, Credits.without(payment.credits(), gone.externalId()));
            case PaymentIgnored(_, var document, var amount, var reason) when !document.isEmpty() ->
                    payment.with(
                            Parts.with(
                                    payment.parts(), new Part.Ignored(document, amount, reason)));
            case PaymentUnignored gone when !gone.documentId().isEmpty() ->
                    payment.with(Parts.without(payment.parts(), gone.documentId()));
            case PaymentIgnored ignored -> payment.with(payment.decisions().ignored(ignored));
            case PaymentUnignored ended -> payment.with(payment.decisions().unignored(ended));
            case PaymentCredited credited -> payment.with(payment.decisions().credited(credited));
            case PaymentUncredited ended -> payment.with(payment.decisions().uncredited(ended));
            case PaymentNoted noted -> payment.with(payment.decisions().noted(noted));
            case RelinkingOrdered ordered -> payment.with(payment.decisions().ordered(ordered));
            case RelinkingEnded ended -> payment.with(payment.decisions().ended(ended));
            case PaymentReversed _ ->
                    new ReversedPayment(
                            payment.id(),
                            payment.document(),
                            payment.receivedOn(),
                            payment.highest());
            case PaymentReceived _ ->
                    throw new IllegalStateException(
                            "payment " + payment.id().value() + " is received once");
        };
    }

    private static StandingPayment booked(StandingPayment payment, DocumentLink document) {
        return new StandingPayment(
                payment.id(),
                document,
                payment.payer(),
                payment.total(),
                payment.receivedOn(),
                payment.reference(),
                payment.changedAt(),
                payment.credits(),
                payment.parts(),
                payment.decisions(),
                payment.highest(),
                payment.booked());
    }

    private static StandingPayment amended(StandingPayment payment, PaymentAmended event) {
        return new StandingPayment(
                payment.id(),
                payment.document(),
                event.payer(),
                event.total(),
                event.receivedOn(),
                event.reference(),
                event.changedAt(),
                payment.credits(),
                payment.parts(),
                payment.decisions(),
                event.total().exceeds(payment.highest()) ? event.total() : payment.highest(),
                event.booked());
    }

    private static StandingPayment used(StandingPayment payment, List<CreditUse> credits) {
        return payment.with(credits, payment.parts(), payment.decisions());
    }
}
