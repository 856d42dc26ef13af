package io.tieout.domain.credit;

import io.tieout.domain.credit.CreditMemoRejection.CreditMemoAlreadyDrafted;
import io.tieout.domain.credit.CreditMemoRejection.CreditMemoNotInState;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A credit memo that was drafted. Whatever a state does not say otherwise is refused here, each
 * move with the way out; so a state's own file shows exactly what it allows.
 */
public sealed interface ExistingCreditMemo extends CreditMemo
        permits CreditDraft,
                SubmittedCredit,
                AwaitingSecondCredit,
                ApprovedCredit,
                OpenCredit,
                DiscardedCredit,
                VoidedCredit {

    CreditMemoId id();

    CreditMemoContent content();

    /** the state in the words of people: {@code open} */
    String status();

    @Override
    default ExistingCreditMemo existing(CreditMemoId memo) {
        return this;
    }

    @Override
    default List<CreditMemoEvent> draft(CreditMemoId memo, CreditMemoContent drafted, ActorId by) {
        if (drafted.equals(content())) {
            return List.of();
        }
        throw new CreditMemoRejected(new CreditMemoAlreadyDrafted(memo));
    }

    /** asks for approval; the same actor again changes nothing */
    default List<CreditMemoEvent> submit(ActorId by) {
        throw refused("submit", "only a draft is submitted");
    }

    /** makes it a draft again, with the reason in the approver's words */
    default List<CreditMemoEvent> sendBack(ActorId by, String reason) {
        throw refused("reject", "it must be submitted first");
    }

    /** ends one that is not approved */
    default List<CreditMemoEvent> discard(ActorId by, String reason) {
        throw refused("discard", "only one that is not approved is discarded");
    }

    /**
     * signs the plan and orders its push, or waits for a second signature first; the same actor
     * with the same hash again changes nothing
     *
     * @param seen hash of the plan the approver looked at
     * @param current the plan as it would be carried out now
     * @param policy says whether one signature is enough
     */
    default List<CreditMemoEvent> approve(
            ActorId by, PlanHash seen, CreditPlan current, ApprovalPolicy policy) {
        throw refused("approve", "it must be submitted first");
    }

    /** voids a first signature that stands for another plan than this one */
    default List<CreditMemoEvent> recheckSignature(CreditPlan current) {
        return List.of();
    }

    /** voids a first signature that waits for a second; changes nothing when none does */
    default List<CreditMemoEvent> voidSignature(String reason) {
        return List.of();
    }

    /** records that the document stands in the accounting system */
    default List<CreditMemoEvent> pushed(Landing landing) {
        throw refused("land", "it was not approved");
    }

    /** records that the accounting system refused the document for good */
    default List<CreditMemoEvent> pushRefused(String reason) {
        throw refused("refuse the push of", "it was not approved");
    }

    /** takes the approval back, because the push is given up and nothing has landed */
    default List<CreditMemoEvent> withdrawApproval(ActorId by, String reason) {
        throw refused("withdraw the approval of", "it was not approved");
    }

    /**
     * orders that it settles an invoice of its account; the same order again changes nothing
     *
     * @param order names the order
     * @param wanted how much; as much as both sides have if nobody says
     * @param on the accounting date from which it counts
     */
    default List<CreditMemoEvent> apply(
            UUID order, LandedInvoice invoice, Optional<Money> wanted, LocalDate on) {
        throw refused("apply", "it must stand in the accounting system first");
    }

    /**
     * orders that it settles its own invoice, if its makers want that, it landed as it was signed
     * and there is something to settle; the same order again changes nothing
     */
    default List<CreditMemoEvent> applyOnLanding(
            UUID order, ExistingInvoice invoice, LocalDate on) {
        return List.of();
    }

    /** records that an order is over; {@code problem} is empty if it was done */
    default List<CreditMemoEvent> applicationEnded(UUID application, String problem) {
        throw refused("end an application of", "none was ordered");
    }

    /** sets what one payment uses of it to exactly this amount; zero releases it */
    default List<CreditMemoEvent> use(PaymentId payment, Money amount, LocalDate effectiveOn) {
        if (amount.isZero()) {
            return List.of();
        }
        throw refused("use", "it does not stand in the accounting system");
    }

    /**
     * lets another document stand for it; the same again changes nothing
     *
     * @param issuedOn the date from which it counts
     */
    default List<CreditMemoEvent> restate(Landing landing, LocalDate issuedOn, String reason) {
        throw refused("restate", "it must stand in the accounting system first");
    }

    /** records that nothing of it stands there any more */
    default List<CreditMemoEvent> voided(String reason) {
        throw refused("void", "it must stand in the accounting system first");
    }

    /** for a state: this move is not allowed, and this is the way out */
    default CreditMemoRejected refused(String action, String wayOut) {
        return new CreditMemoRejected(new CreditMemoNotInState(action, status(), wayOut));
    }

    /** For {@link #after}: the few events that can follow are named by each state. */
    default IllegalStateException outOfOrder(CreditMemoEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " cannot follow while " + status());
    }
}
