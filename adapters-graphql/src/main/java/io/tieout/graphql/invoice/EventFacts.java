package io.tieout.graphql.invoice;

import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceEvent.ApprovalWithdrawn;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceCorrected;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLeftToPeople;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.LandedInvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceEvent.SignatureVoided;
import io.tieout.domain.money.Money;
import java.util.Optional;

/**
 * What an event says by itself, without looking at the invoice.
 *
 * @param status the state it left the invoice in; empty where that depends on what was before
 * @param amount how much was applied or released, for the events of payments
 * @param balance what was owed after it, for the events of payments
 * @param reason why, for refusals and voids
 */
record EventFacts(
        InvoiceEventType type,
        Optional<Status> status,
        Optional<Money> amount,
        Optional<Money> balance,
        Optional<String> reason) {

    static EventFacts of(InvoiceEvent event) {
        return switch (event) {
            case InvoiceDrafted _ -> moved(InvoiceEventType.DRAFTED, Status.DRAFT);
            case InvoiceRevised _ -> moved(InvoiceEventType.REVISED, Status.DRAFT);
            case InvoiceSubmitted _ -> moved(InvoiceEventType.SUBMITTED, Status.SUBMITTED);
            case InvoiceSentBack(_, _, String reason) ->
                    moved(InvoiceEventType.SENT_BACK, Status.DRAFT).because(reason);
            case InvoiceSigned _ -> moved(InvoiceEventType.SIGNED, Status.AWAITING_SECOND_APPROVAL);
            case SignatureVoided(_, String reason) ->
                    moved(InvoiceEventType.SIGNATURE_VOIDED, Status.SUBMITTED).because(reason);
            case InvoiceLeftToPeople(_, _, String reason) ->
                    unsaid(InvoiceEventType.LEFT_TO_PEOPLE).because(reason);
            case InvoiceApproved _ -> moved(InvoiceEventType.APPROVED, Status.APPROVED);
            case InvoicePushed _ -> moved(InvoiceEventType.PUSHED, Status.PUSHED);
            case InvoiceLinked _ -> moved(InvoiceEventType.LINKED, Status.PUSHED);
            case InvoiceLandingAccepted(_, _, String reason) ->
                    unsaid(InvoiceEventType.LANDING_ACCEPTED).because(reason);
            case InvoicePushRefused(_, String reason) ->
                    moved(InvoiceEventType.PUSH_REFUSED, Status.SUBMITTED).because(reason);
            case ApprovalWithdrawn(_, _, String reason) ->
                    moved(InvoiceEventType.APPROVAL_WITHDRAWN, Status.SUBMITTED).because(reason);
            case InvoiceCorrected _ -> moved(InvoiceEventType.CORRECTED, Status.SUBMITTED);
            case PaymentApplied(_, _, Money amount, _, Money balance) ->
                    moved(InvoiceEventType.PAYMENT_APPLIED, paidDownTo(balance))
                            .paid(amount, balance);
            case PaymentUnapplied(_, _, Money amount, _, Money balance) ->
                    unsaid(InvoiceEventType.PAYMENT_UNAPPLIED).paid(amount, balance);
            case InvoiceVoidRequested(_, _, String reason, _, _) ->
                    moved(InvoiceEventType.VOID_REQUESTED, Status.VOIDING).because(reason);
            case InvoiceVoidRefused(_, String reason) ->
                    unsaid(InvoiceEventType.VOID_REFUSED).because(reason);
            case InvoiceVoided(_, String reason) ->
                    moved(InvoiceEventType.VOIDED, Status.VOIDED).because(reason);
            case InvoiceRestated(_, _, _, _, String reason) ->
                    unsaid(InvoiceEventType.RESTATED).because(reason);
            case LandedInvoiceRevised _ -> unsaid(InvoiceEventType.REVISION_LANDED);
        };
    }

    private static Status paidDownTo(Money balance) {
        return balance.minorUnits() == 0 ? Status.PAID : Status.PARTIALLY_PAID;
    }

    private static EventFacts moved(InvoiceEventType type, Status status) {
        return new EventFacts(
                type, Optional.of(status), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static EventFacts unsaid(InvoiceEventType type) {
        return new EventFacts(
                type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private EventFacts paid(Money moved, Money left) {
        return new EventFacts(type, status, Optional.of(moved), Optional.of(left), reason);
    }

    private EventFacts because(String why) {
        return new EventFacts(type, status, amount, balance, Optional.of(why));
    }
}
