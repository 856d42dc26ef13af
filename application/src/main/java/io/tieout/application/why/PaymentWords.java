package io.tieout.application.why;

import static io.tieout.application.why.Told.everybody;
import static io.tieout.application.why.Told.staff;

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
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.payment.ReturnCause;

/** What happened to a payment, in words. */
final class PaymentWords {

    private PaymentWords() {}

    static Told of(PaymentEvent event) {
        return switch (event) {
            case PaymentReceived(_, _, _, var total, var on, _, _, _) ->
                    everybody("a payment of " + total + " came in on " + on);
            case PaymentAmended(_, _, var total, var on, _, _, _) ->
                    everybody("it was changed in the books: " + total + " of " + on);
            case PaymentBooked _ -> staff("it stands in the books");
            case CreditUsed(_, _, var amount) -> everybody(amount + " of it is credit, no money");
            case CreditReleased(_, _, var amount) ->
                    everybody(amount + " of credit is no longer part of it");
            case PaymentAllocated(_, _, _, var amount, var on) ->
                    everybody(amount + " of it pays an invoice as of " + on);
            case PaymentDeallocated(_, _, _, var amount, var on) ->
                    everybody(amount + " of it no longer pays that invoice, as of " + on);
            case PaymentQueued(_, _, var amount, var reason) ->
                    staff(amount + " of it waits for a person").because(why(reason));
            case PaymentUnqueued(_, _, var amount, var reason) ->
                    staff(amount + " of it waits no longer because " + why(reason));
            case PaymentSettledElsewhere(_, _, var amount) ->
                    staff(amount + " of it pays a document that others entered");
            case PaymentReleasedElsewhere(_, _, var amount) ->
                    staff(amount + " of it no longer pays a document that others entered");
            case PaymentReturned(_, _, var amount, var cause, var on) ->
                    everybody(amount + returned(cause) + " on " + on);
            case PaymentReturnUndone(_, _, var amount, _, _) ->
                    everybody(amount + " did not go back after all");
            case PaymentReversed(_, var total, _, var reason, _) ->
                    everybody("nothing is left of it: " + total + " was taken back")
                            .because(reason);
            case PaymentCredited(_, var amount, var reason) ->
                    everybody(amount + " of it stands to the payer's credit").because(reason);
            case PaymentUncredited(_, var amount, var reason) ->
                    everybody(amount + " no longer stands to the payer's credit").because(reason);
            case PaymentIgnored(_, _, var amount, var reason) ->
                    staff("two people set " + amount + " of it aside").because(reason);
            case PaymentUnignored(_, _, var amount, var reason) ->
                    staff(amount + " is set aside no longer").because(reason);
            case PaymentNoted(_, _, var note) ->
                    staff("somebody looked at what waits and left it").because(note);
            case RelinkingOrdered(_, _, _, _, var reason) ->
                    staff("it was matched; the accounting system is to follow").because(reason);
            case RelinkingEnded(_, _, var problem) -> relinked(problem);
        };
    }

    private static Told relinked(String problem) {
        return problem.isEmpty()
                ? staff("the accounting system carried the match out")
                : staff("the accounting system did not carry the match out").because(problem);
    }

    private static String returned(ReturnCause cause) {
        return switch (cause) {
            case REFUNDED -> " of it went back to the payer";
            case BOUNCED -> " of it bounced";
        };
    }

    private static String why(QueueReason reason) {
        return switch (reason) {
            case INVOICE_NOT_OURS -> "the document it pays is no invoice of ours, or not yet";
            case CUSTOMER_NOT_LINKED -> "the payer is linked to no account";
            case WRONG_CUSTOMER -> "the invoice belongs to another account than the payer's";
            case INVOICE_REFUSED -> "the invoice would not take it";
            case BEYOND_BALANCE -> "the invoice owes less";
            case SUSPECTED_DUPLICATE -> "it may be the same as a payment that was recorded here";
        };
    }
}
