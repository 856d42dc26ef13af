package io.tieout.application.why;

import static io.tieout.application.why.Told.everybody;
import static io.tieout.application.why.Told.staff;

import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationEnded;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationOrdered;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApprovalWithdrawn;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDiscarded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDrafted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushRefused;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSentBack;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSignatureVoided;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSigned;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSubmitted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.refund.RefundEvent;
import io.tieout.domain.refund.RefundEvent.RefundLanded;
import io.tieout.domain.refund.RefundEvent.RefundOrdered;
import io.tieout.domain.refund.RefundEvent.RefundRefused;
import io.tieout.domain.refund.RefundEvent.RefundSettled;
import io.tieout.domain.refund.RefundEvent.RefundUnsettled;

/** What happened to credit memos and refunds, in words. */
final class CreditWords {

    private CreditWords() {}

    static Told of(CreditMemoEvent event) {
        return switch (event) {
            case CreditMemoDrafted(_, var content, _) ->
                    staff("credit memo " + content.number() + " drafted over " + content.total())
                            .because(content.reason());
            case CreditMemoSubmitted _ -> staff("the credit memo was submitted for approval");
            case CreditMemoSentBack(_, _, var reason) ->
                    staff("the credit memo was sent back; it is a draft again").because(reason);
            case CreditMemoDiscarded(_, _, var reason) ->
                    staff("the credit memo was discarded").because(reason);
            case CreditMemoSigned(_, _, _, var authority) ->
                    staff("the credit memo was signed by the first of two")
                            .under(authority.policyVersion());
            case CreditMemoSignatureVoided(_, var reason) ->
                    staff("the first signature of the credit memo counts no more").because(reason);
            case CreditMemoApproved(_, _, _, _, var authority) ->
                    staff("the credit memo was approved").under(authority.policyVersion());
            case CreditMemoPushed(_, var landing) ->
                    everybody(
                            "credit memo "
                                    + landing.number()
                                    + " over "
                                    + landing.total()
                                    + " stands in the books");
            case CreditMemoPushRefused(_, var reason) ->
                    staff("the accounting system refused the credit memo").because(reason);
            case CreditMemoApprovalWithdrawn(_, _, var reason) ->
                    staff("the push of the credit memo was given up").because(reason);
            case CreditApplicationOrdered(_, var application) ->
                    staff(application.amount() + " of credit is to settle an invoice");
            case CreditApplicationEnded(_, _, var problem) -> applied(problem);
            case CreditMemoUsed(_, _, var amount, _, var left) ->
                    everybody(amount + " of the credit was used; " + left + " is left");
            case CreditMemoReleased(_, _, var amount, _, var left) ->
                    everybody(amount + " of the credit is free again; " + left + " is left");
            case CreditMemoRestated(_, var landing, _, _, var reason) ->
                    everybody("the credit memo is over " + landing.total() + " now")
                            .because(reason);
            case CreditMemoVoided(_, var reason) ->
                    everybody("the credit memo was voided").because(reason);
        };
    }

    static Told of(RefundEvent event) {
        return switch (event) {
            case RefundOrdered(_, var order, _, _, var reason) ->
                    staff("two people ordered a refund of " + order.amount()).because(reason);
            case RefundLanded(_, var landing, _) ->
                    everybody("a refund of " + landing.total() + " stands in the books");
            case RefundRefused(_, var reason) -> staff("the refund did not land").because(reason);
            case RefundSettled(_, _, var amount) ->
                    staff(amount + " of the refund is linked to what it gives back");
            case RefundUnsettled(_, _, var amount) ->
                    staff(amount + " of the refund is linked to nothing again");
        };
    }

    private static Told applied(String problem) {
        return problem.isEmpty()
                ? staff("the credit settles the invoice in the accounting system")
                : staff("the credit could not settle the invoice").because(problem);
    }
}
