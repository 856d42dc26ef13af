package io.tieout.persistence.payment;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
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
import io.tieout.persistence.invoice.ReceivableMovement;
import io.tieout.persistence.invoice.ReceivableMovement.Receive;
import io.tieout.persistence.jooq.tables.records.PaymentViewRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a payment's event moves in the receivables. Depends on nothing but the row before the event
 * and the event.
 *
 * <p>Its allocations move nothing here: the invoice that takes them does. A stranger's money is in
 * no account until the stranger is known. Credits are in the total already. What people decide
 * about money that waits only says where it is: it counts against the receivables all the same.
 */
final class PaymentMovement {

    private PaymentMovement() {}

    static List<? extends ReceivableMovement> of(PaymentViewRecord before, PaymentEvent event) {
        return switch (event) {
            case PaymentReceived received ->
                    receive(received.payer(), received.total(), received.receivedOn());
            case PaymentAmended(_, var payer, var total, var receivedOn, _, _, _) ->
                    amend(known(before), receive(payer, total, receivedOn));
            case PaymentReversed _ -> takeBack(known(before));
            // The document that it settles tells of that by its own balance.
            case PaymentSettledElsewhere(_, _, var amount) ->
                    known(before, Math.negateExact(amount.minorUnits()));
            case PaymentReleasedElsewhere(_, _, var amount) -> known(before, amount.minorUnits());
            // It is no credit of the payer any more from the day on which it went back.
            case PaymentReturned(_, _, var amount, _, var effectiveOn) ->
                    known(before, effectiveOn, Math.negateExact(amount.minorUnits()));
            case PaymentReturnUndone(_, _, var amount, _, var effectiveOn) ->
                    known(before, effectiveOn, amount.minorUnits());
            case PaymentBooked _,
                    CreditUsed _,
                    CreditReleased _,
                    PaymentAllocated _,
                    PaymentDeallocated _,
                    PaymentQueued _,
                    PaymentUnqueued _,
                    PaymentCredited _,
                    PaymentUncredited _,
                    PaymentIgnored _,
                    PaymentUnignored _,
                    PaymentNoted _,
                    RelinkingOrdered _,
                    RelinkingEnded _ ->
                    List.of();
        };
    }

    /** an edit is effective at the document's date: the old picture goes, the new one comes */
    private static List<Receive> amend(List<Receive> known, List<Receive> now) {
        return known.equals(now)
                ? List.of()
                : Stream.concat(takeBack(known).stream(), now.stream()).toList();
    }

    private static List<Receive> takeBack(List<Receive> known) {
        return known.stream()
                .map(was ->
                        new Receive(
                                was.account(),
                                was.currency(),
                                was.effectiveOn(),
                                Math.negateExact(was.receivedMinor())))
                .toList();
    }

    private static List<Receive> receive(Payer payer, Money total, LocalDate receivedOn) {
        return switch (payer) {
            case Payer.Known(var account) ->
                    List.of(new Receive(account, total.currency(), receivedOn, total.minorUnits()));
            case Payer.Stranger _ -> List.of();
        };
    }

    private static List<Receive> known(PaymentViewRecord before) {
        return known(before, before.getTotalMinor());
    }

    private static List<Receive> known(PaymentViewRecord before, long receivedMinor) {
        return known(before, before.getReceivedOn(), receivedMinor);
    }

    private static List<Receive> known(
            PaymentViewRecord before, LocalDate effectiveOn, long receivedMinor) {
        return Optional.ofNullable(before.getAccountId())
                .map(account ->
                        new Receive(
                                new AccountId(account),
                                new Currency(before.getCurrency()),
                                effectiveOn,
                                receivedMinor))
                .map(List::of)
                .orElse(List.of());
    }
}
