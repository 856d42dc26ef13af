package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceRejection.CannotLink;
import io.tieout.domain.invoice.InvoiceRejection.CannotRestate;
import io.tieout.domain.invoice.InvoiceRejection.CannotVoid;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceAlreadyDrafted;
import io.tieout.domain.invoice.InvoiceRejection.NotADraft;
import io.tieout.domain.invoice.InvoiceRejection.NotApproved;
import io.tieout.domain.invoice.InvoiceRejection.NotLanded;
import io.tieout.domain.invoice.InvoiceRejection.NotOpenForPayment;
import io.tieout.domain.invoice.InvoiceRejection.NotSubmitted;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Authority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An invoice that was drafted. Whatever a state does not say otherwise is refused here, each move
 * with the rule it breaks; so a state's own file shows exactly what it allows.
 */
public sealed interface ExistingInvoice extends Invoice
        permits Draft, Submitted, AwaitingSecond, Approved, LandedInvoice, Voided {

    Drafting drafting();

    /** the state in the words of people: {@code partially paid} */
    String status();

    default InvoiceId id() {
        return drafting().id();
    }

    default InvoiceContent content() {
        return drafting().content();
    }

    default Totals totals() {
        return drafting().totals();
    }

    @Override
    default ExistingInvoice existing(InvoiceId invoice) {
        return this;
    }

    @Override
    default List<InvoiceEvent> draft(
            InvoiceId invoice, InvoiceContent content, Currency accountCurrency, ActorId by) {
        if (content.equals(content())) {
            return List.of();
        }
        throw new InvoiceRejected(new InvoiceAlreadyDrafted(invoice));
    }

    /** replaces a draft's content; the same content again changes nothing */
    default List<InvoiceEvent> revise(
            InvoiceContent content, Currency accountCurrency, ActorId by) {
        throw new InvoiceRejected(new NotADraft("revise", status()));
    }

    /** asks for approval; the same actor again changes nothing */
    default List<InvoiceEvent> submit(ActorId by) {
        throw new InvoiceRejected(new NotADraft("submit", status()));
    }

    /** makes it a draft again, with the reason in the approver's words */
    default List<InvoiceEvent> sendBack(ActorId by, String reason) {
        throw new InvoiceRejected(new NotSubmitted("reject", status()));
    }

    /**
     * signs the plan and orders its push, or waits for a second signature first; the same actor
     * with the same hash again changes nothing
     *
     * @param seen hash of the plan the approver looked at
     * @param current the plan as it would be carried out now
     * @param policy says whether one signature is enough
     */
    default List<InvoiceEvent> approve(
            ActorId by, PlanHash seen, PushPlan current, ApprovalPolicy policy) {
        throw new InvoiceRejected(new NotSubmitted("approve", status()));
    }

    /**
     * lets a policy that covers it approve it by itself, or says why it is left to people; changes
     * nothing in any state but submitted, and nothing that came back from an approval
     */
    default List<InvoiceEvent> approveByPolicy(PushPlan current, ApprovalPolicy policy) {
        return List.of();
    }

    /** the same when nobody can tell whether it would land; {@code why} says so */
    default List<InvoiceEvent> leaveToPeople(String why, ApprovalPolicy policy) {
        return List.of();
    }

    /** voids a first signature that stands for another plan than this one */
    default List<InvoiceEvent> recheckSignature(PushPlan current) {
        return List.of();
    }

    /** voids a first signature that waits for a second; changes nothing when none does */
    default List<InvoiceEvent> voidSignature(String reason) {
        return List.of();
    }

    /**
     * the document that is held against one of the books when it is linked to that
     *
     * @param says what we would land now, whatever the day
     * @throws InvoiceRejected it cannot be linked as it stands, or not by this actor
     */
    default InvoiceDocument toCompare(ActorId by, PushPlan says) {
        throw new InvoiceRejected(new CannotLink(status(), "take its approval back first"));
    }

    /**
     * lets a document that stands in the books count as the invoice's; the same one again changes
     * nothing
     *
     * @param seen hash of what was held against it when it was ordered
     * @param says what we would land now, whatever the day
     * @throws InvoiceRejected the document is none of its customer and currency
     */
    default List<InvoiceEvent> link(
            ActorId by, PlanHash seen, PushPlan says, LandedDocument found, Authority authority) {
        return LinkRules.link(this, by, seen, says, found, authority);
    }

    /** records that the document stands in the accounting system */
    default List<InvoiceEvent> pushed(Landing landing) {
        throw new InvoiceRejected(new NotApproved("land", status()));
    }

    /**
     * takes a document that landed differently for what was approved; the same actor for the same
     * reason again changes nothing
     */
    default List<InvoiceEvent> acceptLanding(ActorId by, String reason) {
        throw new InvoiceRejected(new NotLanded("accept the landing of", status()));
    }

    /** records that the accounting system refused the document for good */
    default List<InvoiceEvent> pushRefused(String reason) {
        throw new InvoiceRejected(new NotApproved("refuse the push of", status()));
    }

    /** takes the approval back, because the push is given up and nothing has landed */
    default List<InvoiceEvent> withdrawApproval(ActorId by, String reason) {
        throw new InvoiceRejected(new NotApproved("withdraw the approval of", status()));
    }

    /**
     * replaces the content of what was submitted, because it did not land as it was: whatever was
     * approved is not any more, and whoever corrects it may not approve it
     *
     * @param reason why an approval is withdrawn for it
     */
    default List<InvoiceEvent> correct(
            InvoiceContent content, Currency accountCurrency, ActorId by, String reason) {
        throw new InvoiceRejected(new NotSubmitted("correct", status()));
    }

    /**
     * sets what one payment settles of this invoice to exactly this amount; zero releases it
     *
     * @param effectiveOn the accounting date from which it counts
     */
    default List<InvoiceEvent> settle(PaymentId payment, Money amount, LocalDate effectiveOn) {
        if (amount.isZero()) {
            return List.of();
        }
        throw new InvoiceRejected(new NotOpenForPayment(id(), status()));
    }

    /**
     * voids what one person may void alone: at once, before it is approved
     *
     * @throws InvoiceRejected it has landed, and a second person must allow it
     */
    default List<InvoiceEvent> voidAlone(ActorId by, String reason) {
        return requestVoid(by, reason);
    }

    /** voids it: at once before it is approved, through the accounting system once it has landed */
    default List<InvoiceEvent> requestVoid(ActorId by, String reason) {
        throw new InvoiceRejected(
                new CannotVoid(
                        status(),
                        "release its payments in the accounting system first, or credit it there"));
    }

    /** records that the accounting system voided the document, whoever asked it to */
    default List<InvoiceEvent> voided() {
        throw new InvoiceRejected(
                new CannotVoid(status(), "the accounting system voids only what is unpaid there"));
    }

    /** records that the accounting system would not void it */
    default List<InvoiceEvent> voidRefused(String reason) {
        throw new InvoiceRejected(new CannotVoid(status(), "its void was never requested"));
    }

    /**
     * lets what stands for it in the accounting system by now count: another total, other dates,
     * another document
     */
    default List<InvoiceEvent> restate(
            Landing landing, LocalDate issuedOn, LocalDate dueOn, String reason) {
        throw new InvoiceRejected(new CannotRestate(id(), status()));
    }

    /** the same for a revision that landed, with everything the invoice says from now on */
    default List<InvoiceEvent> revised(
            Drafting revision, Makers makers, Approval approval, Landing landing) {
        throw new InvoiceRejected(new CannotRestate(id(), status()));
    }

    /**
     * the same for a document that others made of ours, which {@code by} takes for what was
     * approved
     */
    default List<InvoiceEvent> acceptTheirs(
            Landing landing, LocalDate issuedOn, LocalDate dueOn, ActorId by, String reason) {
        List<InvoiceEvent> restated = restate(landing, issuedOn, dueOn, reason);
        if (restated.isEmpty() || !landing.needsAcceptance()) {
            return restated;
        }
        List<InvoiceEvent> events = new ArrayList<>(restated);
        events.add(new InvoiceLandingAccepted(id(), by, reason));
        return List.copyOf(events);
    }

    /**
     * For {@link #after}. A state names only the few events that can follow and sends the rest here
     * by a default branch: spelling out the impossible ones in each would hide the possible.
     */
    default IllegalStateException outOfOrder(InvoiceEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " cannot follow while " + status());
    }
}
