package io.tieout.domain.ledger.posting;

import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Reason;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a payment's event posts: clearing against receivables. Its total holds the credits that it
 * brings; each credit memo gives back what is used of it, see {@link CreditPostings}.
 */
public final class PaymentPostings {

    private PaymentPostings() {}

    /**
     * the journals that follow, in order
     *
     * @param rates of the payment as it stands with this event
     * @param receipt what is posted for its total and not taken back, asked by events that need it;
     *     empty while nobody knows whose money it is
     */
    public static List<Journal> of(
            Cause cause, PaymentEvent event, HomeRates rates, Supplier<Optional<Journal>> receipt) {
        return switch (event) {
            // Debits clearing; credits receivables. A stranger's money is in no account yet.
            case PaymentReceived(_, _, var payer, var total, var on, _, _, _) ->
                    received(cause, Reason.PAYMENT_RECEIVED, payer, total, on, rates);
            // The mirror image of what stands, then what stands there now, if that differs.
            case PaymentAmended(_, var payer, var total, var on, _, _, _) ->
                    amended(
                            cause,
                            receipt.get(),
                            received(cause, Reason.PAYMENT_AMENDED, payer, total, on, rates));
            // The mirror image of what stands, at the payment's date.
            case PaymentReversed _ ->
                    Mirror.takenBack(receipt.get(), cause, Reason.PAYMENT_REVERSED);
            // Debits receivables; credits clearing: the document that it settles tells of the rest.
            case PaymentSettledElsewhere(_, _, var amount) ->
                    opposite(cause, receipt.get(), Reason.SETTLED_ELSEWHERE, amount, rates);
            // Debits clearing; credits receivables.
            case PaymentReleasedElsewhere(_, _, var amount) ->
                    opposite(
                            cause,
                            receipt.get(),
                            Reason.SETTLED_ELSEWHERE,
                            amount.negated(),
                            rates);
            // Debits receivables; credits clearing: the money left on the day it went back.
            case PaymentReturned(_, _, var amount, _, var on) ->
                    opposite(cause, receipt.get(), Reason.PAYMENT_RETURNED, on, amount, rates);
            // Debits clearing; credits receivables.
            case PaymentReturnUndone(_, _, var amount, _, var on) ->
                    opposite(
                            cause,
                            receipt.get(),
                            Reason.PAYMENT_RETURNED,
                            on,
                            amount.negated(),
                            rates);
            // In the total already, or from one open item of the receivables to another, or only a
            // word about where it is.
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

    private static List<Journal> received(
            Cause cause, Reason reason, Payer payer, Money total, LocalDate on, HomeRates rates) {
        Movements movements = new Movements(total.currency(), rates);
        movements.add(LedgerAccount.CLEARING, LedgerAccount.RECEIVABLES, total);
        return switch (payer) {
            case Payer.Known(var account) -> Mirror.of(cause, reason, account, on, movements.all());
            case Payer.Stranger _ -> List.of();
        };
    }

    private static List<Journal> amended(
            Cause cause, Optional<Journal> receipt, List<Journal> now) {
        boolean isSame =
                receipt.isPresent()
                        && now.size() == 1
                        && saysTheSame(receipt.orElseThrow(), now.getFirst());
        return isSame ? List.of() : Mirror.replaced(receipt, cause, Reason.PAYMENT_AMENDED, now);
    }

    private static boolean saysTheSame(Journal one, Journal other) {
        return one.customer().equals(other.customer())
                && one.on().equals(other.on())
                && one.movements().equals(other.movements());
    }

    private static List<Journal> opposite(
            Cause cause, Optional<Journal> receipt, Reason reason, Money amount, HomeRates rates) {
        return receipt.map(was -> opposite(cause, receipt, reason, was.on(), amount, rates))
                .orElse(List.of());
    }

    /** so much of what was received, the other way round */
    private static List<Journal> opposite(
            Cause cause,
            Optional<Journal> receipt,
            Reason reason,
            LocalDate on,
            Money amount,
            HomeRates rates) {
        Movements movements = new Movements(amount.currency(), rates);
        movements.add(LedgerAccount.RECEIVABLES, LedgerAccount.CLEARING, amount);
        return receipt.map(was -> Mirror.of(cause, reason, was.customer(), on, movements.all()))
                .orElse(List.of());
    }
}
