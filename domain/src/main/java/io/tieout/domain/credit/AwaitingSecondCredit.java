package io.tieout.domain.credit;

import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDiscarded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSentBack;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSignatureVoided;
import io.tieout.domain.credit.CreditMemoRejection.StalePlan;
import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Signature;
import java.util.ArrayList;
import java.util.List;

/**
 * Signed by one and waiting for another person who did not make it. The first signature stands for
 * one plan: when that is not the plan any more, it is void.
 *
 * @param submitted what it is again when the signature is void
 */
public record AwaitingSecondCredit(SubmittedCredit submitted, Signature first, PlanHash planHash)
        implements ExistingCreditMemo {

    @Override
    public CreditMemoId id() {
        return submitted.id();
    }

    @Override
    public CreditMemoContent content() {
        return submitted.content();
    }

    @Override
    public String status() {
        return "waiting for a second approver";
    }

    @Override
    public List<CreditMemoEvent> submit(ActorId by) {
        return submitted.submit(by);
    }

    @Override
    public List<CreditMemoEvent> sendBack(ActorId by, String reason) {
        return submitted.sendBack(by, reason);
    }

    @Override
    public List<CreditMemoEvent> discard(ActorId by, String reason) {
        return submitted.discard(by, reason);
    }

    /**
     * the same signer again changes nothing; a plan that is not the one signed first voids that
     * signature, and who signs the new one is the first again
     */
    @Override
    public List<CreditMemoEvent> approve(
            ActorId by, PlanHash seen, CreditPlan current, ApprovalPolicy policy) {
        submitted.refuseMaker(by);
        List<CreditMemoEvent> voided = recheckSignature(current);
        if (!voided.isEmpty()) {
            return signedAnew(voided, by, seen, current, policy);
        }
        if (!planHash.equals(seen)) {
            throw new CreditMemoRejected(new StalePlan(seen, planHash));
        }
        return by.equals(first.by()) ? List.of() : submitted.approved(by, seen, current, policy);
    }

    private List<CreditMemoEvent> signedAnew(
            List<CreditMemoEvent> voided,
            ActorId by,
            PlanHash seen,
            CreditPlan current,
            ApprovalPolicy policy) {
        List<CreditMemoEvent> events = new ArrayList<>(voided);
        if (current instanceof CreditPlan.Ready(_, var hash, _) && hash.equals(seen)) {
            events.addAll(submitted.approve(by, seen, current, policy));
        }
        return List.copyOf(events);
    }

    @Override
    public List<CreditMemoEvent> recheckSignature(CreditPlan current) {
        return current.prospect().whyVoid(planHash).map(this::voidSignature).orElse(List.of());
    }

    @Override
    public List<CreditMemoEvent> voidSignature(String reason) {
        return List.of(new CreditMemoSignatureVoided(id(), reason));
    }

    @Override
    public List<CreditMemoEvent> pushRefused(String reason) {
        return submitted.pushRefused(reason);
    }

    @Override
    public List<CreditMemoEvent> withdrawApproval(ActorId by, String reason) {
        return submitted.withdrawApproval(by, reason);
    }

    @Override
    public CreditMemo after(CreditMemoEvent event) {
        return switch (event) {
            case CreditMemoApproved(_, var by, var hash, var document, var authority) ->
                    submitted.approved(
                            new Approval(List.of(first, new Signature(by, authority)), hash),
                            document);
            case CreditMemoSignatureVoided(_, var reason) -> submitted.cameBack(reason);
            case CreditMemoSentBack _, CreditMemoDiscarded _ -> submitted.after(event);
            default -> throw outOfOrder(event);
        };
    }
}
