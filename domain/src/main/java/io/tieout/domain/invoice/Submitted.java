package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceCorrected;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLeftToPeople;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.NotADraft;
import io.tieout.domain.invoice.InvoiceRejection.NotApproved;
import io.tieout.domain.invoice.InvoiceRejection.PlanBlocked;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.Signature;
import java.util.List;

/**
 * Waiting for someone who did not make it to approve it.
 *
 * @param refusedFor why it waits again: its approved document did not land, a signature is void, or
 *     the policy left it to people; empty if none of that since its content was written
 */
public record Submitted(Drafting drafting, Makers makers, ActorId submittedBy, String refusedFor)
        implements ExistingInvoice {

    @Override
    public String status() {
        return "submitted";
    }

    @Override
    public List<InvoiceEvent> submit(ActorId by) {
        if (by.equals(submittedBy)) {
            return List.of();
        }
        throw new InvoiceRejected(new NotADraft("submit", status()));
    }

    @Override
    public List<InvoiceEvent> sendBack(ActorId by, String reason) {
        return List.of(new InvoiceSentBack(id(), by, ContentRules.reason(reason)));
    }

    @Override
    public List<InvoiceEvent> approve(
            ActorId by, PlanHash seen, PushPlan current, ApprovalPolicy policy) {
        refuseMaker(by);
        List<InvoiceEvent> approved = approved(by, seen, current, Authority.ofPerson(policy));
        return policy.needsSecond(totals().total())
                ? List.of(new InvoiceSigned(id(), by, seen, Authority.ofPerson(policy)))
                : approved;
    }

    @Override
    public List<InvoiceEvent> approveByPolicy(PushPlan current, ApprovalPolicy policy) {
        return isForPolicy(policy) ? ByPolicy.decide(this, current, policy) : List.of();
    }

    @Override
    public List<InvoiceEvent> leaveToPeople(String why, ApprovalPolicy policy) {
        return isForPolicy(policy) ? ByPolicy.left(this, why, policy) : List.of();
    }

    /** what came back once is for people, whatever a policy says */
    private boolean isForPolicy(ApprovalPolicy policy) {
        return refusedFor.isEmpty() && ByPolicy.covers(this, policy);
    }

    void refuseMaker(ActorId by) {
        if (makers.include(by)) {
            throw new InvoiceRejected(new MakerIsChecker(by));
        }
    }

    /** approved for good, if the plan is the one that was seen */
    List<InvoiceEvent> approved(ActorId by, PlanHash seen, PushPlan current, Authority authority) {
        return switch (current) {
            case PushPlan.Blocked(var reasons, _) ->
                    throw new InvoiceRejected(new PlanBlocked(Prospect.sentence(reasons)));
            case PushPlan.Ready(_, var hash, _) when !hash.equals(seen) ->
                    throw new InvoiceRejected(new StalePlan(seen, hash));
            case PushPlan.Ready(var document, var hash, _) ->
                    List.of(new InvoiceApproved(id(), by, hash, document, authority));
        };
    }

    @Override
    public List<InvoiceEvent> pushRefused(String reason) {
        if (!reason.isEmpty() && reason.equals(refusedFor)) {
            return List.of();
        }
        throw new InvoiceRejected(new NotApproved("refuse the push of", status()));
    }

    /** it is withdrawn already */
    @Override
    public List<InvoiceEvent> withdrawApproval(ActorId by, String reason) {
        if (!reason.isEmpty() && reason.equals(refusedFor)) {
            return List.of();
        }
        return ExistingInvoice.super.withdrawApproval(by, reason);
    }

    @Override
    public List<InvoiceEvent> correct(
            InvoiceContent content, Currency accountCurrency, ActorId by, String reason) {
        ContentRules.check(content, accountCurrency);
        return content.equals(content())
                ? List.of()
                : List.of(new InvoiceCorrected(id(), content, Totals.of(content), by));
    }

    @Override
    public InvoiceDocument toCompare(ActorId by, PushPlan says) {
        return LinkRules.toCompare(makers, by, says);
    }

    @Override
    public List<InvoiceEvent> requestVoid(ActorId by, String reason) {
        return List.of(new InvoiceVoided(id(), ContentRules.reason(reason)));
    }

    @Override
    public Invoice after(InvoiceEvent event) {
        return switch (event) {
            case InvoiceSentBack(_, _, var reason) ->
                    new Draft(drafting, makers.sentBack(), reason);
            case InvoiceSigned(_, var by, var hash, var authority) ->
                    new AwaitingSecond(this, new Signature(by, authority), hash);
            case InvoiceApproved(_, var by, var hash, _, var authority) ->
                    new Approved(this, new Approval(List.of(new Signature(by, authority)), hash));
            case InvoiceLeftToPeople(_, _, var reason) -> cameBack(reason);
            case InvoiceCorrected(var id, var content, var totals, var by) ->
                    new Submitted(new Drafting(id, content, totals), makers.revised(by), by, "");
            case InvoiceLinked linked -> LinkRules.linked(drafting, makers, linked);
            case InvoiceVoided _ -> new Voided(drafting);
            default -> throw outOfOrder(event);
        };
    }

    /** the same, once what was approved or would have been is not */
    Submitted cameBack(String reason) {
        return new Submitted(drafting, makers, submittedBy, reason);
    }
}
