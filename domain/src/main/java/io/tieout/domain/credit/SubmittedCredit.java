package io.tieout.domain.credit;

import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDiscarded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSentBack;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSigned;
import io.tieout.domain.credit.CreditMemoRejection.MakerIsChecker;
import io.tieout.domain.credit.CreditMemoRejection.PlanBlocked;
import io.tieout.domain.credit.CreditMemoRejection.StalePlan;
import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Prospect;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.Signature;
import java.util.List;

/**
 * Waiting for someone who did not make it to approve it.
 *
 * @param refusedFor why it waits again: its approved document did not land, or a signature is void;
 *     empty if none of that
 */
public record SubmittedCredit(
        CreditMemoId id,
        CreditMemoContent content,
        Makers makers,
        ActorId submittedBy,
        String refusedFor)
        implements ExistingCreditMemo {

    @Override
    public String status() {
        return "submitted";
    }

    @Override
    public List<CreditMemoEvent> submit(ActorId by) {
        return by.equals(submittedBy) ? List.of() : ExistingCreditMemo.super.submit(by);
    }

    @Override
    public List<CreditMemoEvent> sendBack(ActorId by, String reason) {
        return List.of(new CreditMemoSentBack(id, by, CreditMemoRules.reason(reason)));
    }

    @Override
    public List<CreditMemoEvent> discard(ActorId by, String reason) {
        return List.of(new CreditMemoDiscarded(id, by, CreditMemoRules.reason(reason)));
    }

    @Override
    public List<CreditMemoEvent> approve(
            ActorId by, PlanHash seen, CreditPlan current, ApprovalPolicy policy) {
        refuseMaker(by);
        List<CreditMemoEvent> approved = approved(by, seen, current, policy);
        return policy.needsSecond(content.total())
                ? List.of(new CreditMemoSigned(id, by, seen, Authority.ofPerson(policy)))
                : approved;
    }

    void refuseMaker(ActorId by) {
        if (makers.include(by)) {
            throw new CreditMemoRejected(new MakerIsChecker(by));
        }
    }

    /** approved for good, if the plan is the one that was seen */
    List<CreditMemoEvent> approved(
            ActorId by, PlanHash seen, CreditPlan current, ApprovalPolicy policy) {
        return switch (current) {
            case CreditPlan.Blocked(var reasons, _) ->
                    throw new CreditMemoRejected(new PlanBlocked(Prospect.sentence(reasons)));
            case CreditPlan.Ready(_, var hash, _) when !hash.equals(seen) ->
                    throw new CreditMemoRejected(new StalePlan(seen, hash));
            case CreditPlan.Ready(var document, var hash, _) ->
                    List.of(
                            new CreditMemoApproved(
                                    id, by, hash, document, Authority.ofPerson(policy)));
        };
    }

    /** it is refused already */
    @Override
    public List<CreditMemoEvent> pushRefused(String reason) {
        return isRefusedFor(reason) ? List.of() : ExistingCreditMemo.super.pushRefused(reason);
    }

    /** it is withdrawn already */
    @Override
    public List<CreditMemoEvent> withdrawApproval(ActorId by, String reason) {
        return isRefusedFor(reason)
                ? List.of()
                : ExistingCreditMemo.super.withdrawApproval(by, reason);
    }

    private boolean isRefusedFor(String reason) {
        return !reason.isEmpty() && reason.equals(refusedFor);
    }

    @Override
    public CreditMemo after(CreditMemoEvent event) {
        return switch (event) {
            case CreditMemoSentBack(_, _, var reason) ->
                    new CreditDraft(id, content, makers.sentBack(), reason);
            case CreditMemoDiscarded _ -> new DiscardedCredit(id, content);
            case CreditMemoSigned(_, var by, var hash, var authority) ->
                    new AwaitingSecondCredit(this, new Signature(by, authority), hash);
            case CreditMemoApproved(_, var by, var hash, var document, var authority) ->
                    approved(new Approval(List.of(new Signature(by, authority)), hash), document);
            default -> throw outOfOrder(event);
        };
    }

    ApprovedCredit approved(Approval approval, CreditMemoDocument document) {
        return new ApprovedCredit(this, approval, document.sale().customer());
    }

    /** the same, once what was approved or signed is not */
    SubmittedCredit cameBack(String reason) {
        return new SubmittedCredit(id, content, makers, submittedBy, reason);
    }
}
