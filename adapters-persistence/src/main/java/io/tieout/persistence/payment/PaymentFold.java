package io.tieout.persistence.payment;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent;
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
import io.tieout.domain.payment.ReturnCause;
import io.tieout.persistence.jooq.tables.records.PaymentViewRecord;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each event does to a payment's row. Depends on nothing but the row and the event. */
final class PaymentFold {

    private PaymentFold() {}

    /** changes {@code row}, which is empty before the first event */
    static void fold(PaymentViewRecord row, RecordedEvent recorded, PaymentEvent event) {
        switch (event) {
            case PaymentReceived received -> receive(row, recorded, received);
            case PaymentAmended(
                            _,
                            var payer,
                            var total,
                            var receivedOn,
                            var reference,
                            _,
                            var booked) -> {
                row.setAccountId(account(payer))
                        .setPayerCustomerId(stranger(payer))
                        .setReceivedOn(receivedOn)
                        .setReference(reference)
                        .setExchangeRate(rate(booked));
                totalNow(row, total.minorUnits());
            }
            case PaymentBooked(_, var document) -> row.setDocumentId(document.externalId());
            case CreditUsed(_, _, var amount) -> use(row, amount.minorUnits());
            case CreditReleased(_, _, var amount) -> use(row, negated(amount));
            case PaymentAllocated(_, _, _, var amount, _) -> apply(row, amount.minorUnits());
            case PaymentDeallocated(_, _, _, var amount, _) -> apply(row, negated(amount));
            case PaymentSettledElsewhere(_, _, var amount) -> apply(row, amount.minorUnits());
            case PaymentReleasedElsewhere(_, _, var amount) -> apply(row, negated(amount));
            case PaymentQueued(_, _, var amount, _) -> queue(row, amount.minorUnits());
            case PaymentUnqueued(_, _, var amount, _) -> queue(row, negated(amount));
            case PaymentCredited(_, var amount, _) -> credit(row, amount.minorUnits());
            case PaymentUncredited(_, var amount, _) -> credit(row, negated(amount));
            case PaymentIgnored(_, _, var amount, _) -> ignore(row, amount.minorUnits());
            case PaymentUnignored(_, _, var amount, _) -> ignore(row, negated(amount));
            case PaymentNoted _ -> {
                // stands with the row that it is about
            }
            case RelinkingOrdered _ -> row.setMatchState("UNDERWAY").setMatchProblem("");
            case RelinkingEnded(_, _, var problem) ->
                    row.setMatchState(problem.isEmpty() ? "LANDED" : "REFUSED")
                            .setMatchProblem(problem);
            case PaymentReturned(_, _, var amount, var cause, _) ->
                    giveBack(row, cause, amount.minorUnits());
            case PaymentReturnUndone(_, _, var amount, var cause, _) ->
                    giveBack(row, cause, negated(amount));
            case PaymentReversed _ -> totalNow(row, 0);
        }
    }

    private static void receive(
            PaymentViewRecord row, RecordedEvent recorded, PaymentReceived received) {
        row.setTenantId(recorded.tenant().value())
                .setPaymentId(received.payment().value())
                .setAccountId(account(received.payer()))
                .setPayerCustomerId(stranger(received.payer()))
                .setConnectionId(received.document().connection().value())
                .setDocumentId(received.document().externalId())
                .setReference(received.reference())
                .setReceivedOn(received.receivedOn())
                .setCurrency(received.total().currency().code())
                .setTotalMinor(received.total().minorUnits())
                .setCreditMinor(0L)
                .setAppliedMinor(0L)
                .setQueuedMinor(0L)
                .setRefundedMinor(0L)
                .setBouncedMinor(0L)
                .setCreditedMinor(0L)
                .setIgnoredMinor(0L)
                .setReversedMinor(0L)
                .setMatchState("NONE")
                .setMatchProblem("")
                .setExchangeRate(rate(received.booked()));
    }

    private static void totalNow(PaymentViewRecord row, long totalMinor) {
        long highest =
                Math.max(Math.addExact(row.getTotalMinor(), row.getReversedMinor()), totalMinor);
        row.setTotalMinor(totalMinor).setReversedMinor(highest - totalMinor);
    }

    private static void use(PaymentViewRecord row, long minor) {
        row.setCreditMinor(Math.addExact(row.getCreditMinor(), minor));
    }

    private static void apply(PaymentViewRecord row, long minor) {
        row.setAppliedMinor(Math.addExact(row.getAppliedMinor(), minor));
    }

    private static void queue(PaymentViewRecord row, long minor) {
        row.setQueuedMinor(Math.addExact(row.getQueuedMinor(), minor));
    }

    private static void credit(PaymentViewRecord row, long minor) {
        row.setCreditedMinor(Math.addExact(row.getCreditedMinor(), minor));
    }

    private static void ignore(PaymentViewRecord row, long minor) {
        row.setIgnoredMinor(Math.addExact(row.getIgnoredMinor(), minor));
    }

    private static void giveBack(PaymentViewRecord row, ReturnCause cause, long minor) {
        switch (cause) {
            case REFUNDED -> row.setRefundedMinor(Math.addExact(row.getRefundedMinor(), minor));
            case BOUNCED -> row.setBouncedMinor(Math.addExact(row.getBouncedMinor(), minor));
        }
    }

    private static @Nullable UUID account(Payer payer) {
        return switch (payer) {
            case Payer.Known(var account) -> account.value();
            case Payer.Stranger _ -> null;
        };
    }

    private static @Nullable String stranger(Payer payer) {
        return switch (payer) {
            case Payer.Known _ -> null;
            case Payer.Stranger(var customer) -> customer.externalId();
        };
    }

    private static @Nullable BigDecimal rate(Booked booked) {
        return switch (booked) {
            case Booked.Unstated() -> null;
            case Booked.Stated(var rate, _) -> rate.value();
        };
    }

    private static long negated(Money amount) {
        return Math.negateExact(amount.minorUnits());
    }
}
