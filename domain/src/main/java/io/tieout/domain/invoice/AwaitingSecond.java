package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.SignatureVoided;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.Signature;
import java.util.ArrayList;
import java.util.List;

/**
 * Signed by one and waiting for another person who did not make it. The first signature stands for
 * one plan: when that is not the plan any more, it is void.
 *
 * @param submitted what it is again when the signature is void
 */
public record AwaitingSecond(Submitted submitted, Signature first, PlanHash planHash)
        implements ExistingInvoice {

    @Override
    public Drafting drafting() {
        return submitted.drafting();
    }

    @Override
    public String status() {
        return "waiting for a second approver";
    }

    @Override
    public List<InvoiceEvent> submit(ActorId by) {
        return submitted.submit(by);
    }

    @Override
    public List<InvoiceEvent> sendBack(ActorId by, String reason) {
        return submitted.sendBack(by, reason);
    }

    /**
     * the same signer again changes nothing; a plan that is not the one signed first voids that
     * signature, and who signs the new one is the first again
     */
    @Override
    public List<InvoiceEvent> approve(
            ActorId by, PlanHash seen, PushPlan current, ApprovalPolicy policy) {
        submitted.refuseMaker(by);
        List<InvoiceEvent> voided = recheckSignature(current);
        if (!voided.isEmpty()) {
            return signedAnew(voided, by, seen, current, policy);
        }
        if (!planHash.equals(seen)) {
            throw new InvoiceRejected(new StalePlan(seen, planHash));
        }
        return by.equals(first.by())
                ? List.of()
                : submitted.approved(by, seen, current, Authority.ofPerson(policy));
    }

    private List<InvoiceEvent> signedAnew(
            List<InvoiceEvent> voided,
            ActorId by,
            PlanHash seen,
            PushPlan current,
            ApprovalPolicy policy) {
        List<InvoiceEvent> events = new ArrayList<>(voided);
        if (current instanceof PushPlan.Ready(_, var hash, _) && hash.equals(seen)) {
            events.addAll(submitted.approve(by, seen, current, policy));
        }
        return List.copyOf(events);
    }

    @Override
    public List<InvoiceEvent> recheckSignature(PushPlan current) {
        return current.prospect().whyVoid(planHash).map(this::voidSignature).orElse(List.of());
    }

    @Override
    public List<InvoiceEvent> voidSignature(String reason) {
        return List.of(new SignatureVoided(id(), reason));
    }

    @Override
    public List<InvoiceEvent> pushRefused(String reason) {
        return submitted.pushRefused(reason);
    }

    @Override
    public List<InvoiceEvent> withdrawApproval(ActorId by, String reason) {
        return submitted.withdrawApproval(by, reason);
    }

    @Override
    public List<InvoiceEvent> correct(
            InvoiceContent content, Currency accountCurrency, ActorId by, String reason) {
        List<InvoiceEvent> corrected = submitted.correct(content, accountCurrency, by, reason);
        if (corrected.isEmpty()) {
            return corrected;
        }
        List<InvoiceEvent> events = new ArrayList<>(voidSignature(reason));
        events.addAll(corrected);
        return List.copyOf(events);
    }

    @Override
    public List<InvoiceEvent> requestVoid(ActorId by, String reason) {
        return submitted.requestVoid(by, reason);
    }

    @Override
    public Invoice after(InvoiceEvent event) {
        return switch (event) {
            case InvoiceApproved(_, var by, var hash, _, var authority) ->
                    new Approved(
                            submitted,
                            new Approval(List.of(first, new Signature(by, authority)), hash));
            case SignatureVoided(_, var reason) -> submitted.cameBack(reason);
            case InvoiceSentBack _, InvoiceVoided _ -> submitted.after(event);
            default -> throw outOfOrder(event);
        };
    }
}
