package io.tieout.application.why;

import static io.tieout.application.why.Told.everybody;
import static io.tieout.application.why.Told.staff;

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
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.policy.Authority;

/** What happened to an invoice, in words. */
final class InvoiceWords {

    private InvoiceWords() {}

    static Told of(InvoiceEvent event) {
        return switch (event) {
            case InvoiceDrafted(_, var content, var totals, _) ->
                    staff("drafted as " + content.number() + " over " + totals.total());
            case InvoiceRevised(_, _, var totals, _) ->
                    staff("the draft was changed; it comes to " + totals.total());
            case InvoiceSubmitted _ -> staff("submitted for approval");
            case InvoiceSentBack(_, _, var reason) ->
                    staff("sent back to its maker; it is a draft again").because(reason);
            case InvoiceSigned(_, _, _, var authority) ->
                    staff("signed by the first of two").under(authority.policyVersion());
            case SignatureVoided(_, var reason) ->
                    staff("the first signature counts no more").because(reason);
            case InvoiceApproved(_, _, _, _, var authority) ->
                    staff(approved(authority)).under(authority.policyVersion());
            case InvoiceLeftToPeople(_, var version, var reason) ->
                    staff("the policy did not approve it by itself; it waits for a person")
                            .because(reason)
                            .under(version);
            case InvoicePushed(_, var landing) -> everybody(landed(landing));
            case InvoiceLinked(_, _, _, var authority, var landing, _, _) ->
                    everybody(
                                    "a document that stood in the books before is this invoice: "
                                            + name(landing))
                            .under(authority.policyVersion());
            case InvoiceLandingAccepted(_, _, var reason) ->
                    staff("accepted as it landed, although it differs").because(reason);
            case InvoicePushRefused(_, var reason) ->
                    staff("the accounting system refused it; the approval is void").because(reason);
            case ApprovalWithdrawn(_, _, var reason) ->
                    staff("the push was given up; the approval is void").because(reason);
            case InvoiceCorrected(_, _, var totals, _) ->
                    staff("corrected after it was submitted; it comes to " + totals.total());
            case PaymentApplied(_, _, var amount, var on, var balance) ->
                    everybody(amount + " was paid as of " + on + "; " + balance + " is left");
            case PaymentUnapplied(_, _, var amount, var on, var balance) ->
                    everybody(
                            amount
                                    + " no longer pays it as of "
                                    + on
                                    + "; "
                                    + balance
                                    + " is owed again");
            case InvoiceVoidRequested(_, _, var reason, _, _) ->
                    staff("its void was ordered in the accounting system").because(reason);
            case InvoiceVoidRefused(_, var reason) ->
                    staff("the accounting system would not void it").because(reason);
            case InvoiceVoided(_, var reason) ->
                    everybody("voided; nothing is owed on it").because(reason);
            case InvoiceRestated(_, var landing, _, var dueOn, var reason) ->
                    everybody("it is over " + landing.total() + " now and due on " + dueOn)
                            .because(reason);
            case LandedInvoiceRevised(_, _, var totals, _, var approval) ->
                    everybody("a revision of it landed; it comes to " + totals.total())
                            .under(approval.signatures().getLast().authority().policyVersion());
        };
    }

    private static String approved(Authority authority) {
        return authority.isAutomatic()
                ? "approved by the approval policy by itself, in its author's name"
                : "approved: exactly the signed document may land";
    }

    private static String landed(Landing landing) {
        return "it stands in the books as " + name(landing);
    }

    private static String name(Landing landing) {
        return landing.number() + " over " + landing.total();
    }
}
