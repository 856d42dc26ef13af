package io.tieout.domain.revision;

import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.ContentRules;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.PlanBlocked;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Prospect;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.Signature;
import io.tieout.domain.revision.RevisionEvent.RevisionApproved;
import io.tieout.domain.revision.RevisionEvent.RevisionSentBack;
import io.tieout.domain.revision.RevisionEvent.RevisionSignatureVoided;
import io.tieout.domain.revision.RevisionEvent.RevisionSigned;
import io.tieout.domain.revision.RevisionEvent.RevisionWithdrawn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Waiting for someone who did not make it to approve it, or, when the policy asks for two, for the
 * second of them.
 *
 * @param signed what the first of two signed; a signature for another plan than the present one
 *     does not count, and who signs the present one is the first again
 * @param refusedFor why it waits again: its approved document did not land, or a signature is void;
 *     empty if none of that since it was written
 */
public record SubmittedRevision(
        InvoiceId invoice,
        InvoiceContent content,
        Totals totals,
        Makers makers,
        ActorId submittedBy,
        Optional<Approval> signed,
        String refusedFor)
        implements Revision {

    static SubmittedRevision of(
            InvoiceId invoice,
            InvoiceContent content,
            Totals totals,
            Makers makers,
            ActorId submittedBy) {
        return new SubmittedRevision(
                invoice, content, totals, makers, submittedBy, Optional.empty(), "");
    }

    @Override
    public String status() {
        return "submitted";
    }

    @Override
    public List<RevisionEvent> submit(ActorId by) {
        return by.equals(submittedBy) ? List.of() : Revision.super.submit(by);
    }

    @Override
    public List<RevisionEvent> sendBack(ActorId by, String reason) {
        return List.of(
                new RevisionSentBack(
                        RevisionId.of(invoice), invoice, by, ContentRules.reason(reason)));
    }

    @Override
    public List<RevisionEvent> withdraw(ActorId by, String reason) {
        return List.of(
                new RevisionWithdrawn(
                        RevisionId.of(invoice), invoice, by, ContentRules.reason(reason)));
    }

    /**
     * Signs the plan. Where the policy asks for one signature, or this is the second, its push is
     * ordered. The first signer again changes nothing.
     *
     * @param seen hash of the plan the approver looked at
     * @param current the plan as it would be carried out now
     * @param replaced the document whose place it takes
     */
    public List<RevisionEvent> approve(
            ActorId by,
            PlanHash seen,
            PushPlan current,
            RevisedInvoice standing,
            OurDocument replaced,
            ApprovalPolicy policy) {
        if (makers.include(by)) {
            throw new InvoiceRejected(new MakerIsChecker(by));
        }
        standing.demandRevisable(content);
        return switch (current) {
            case PushPlan.Blocked(var reasons, _) ->
                    throw new InvoiceRejected(new PlanBlocked(Prospect.sentence(reasons)));
            case PushPlan.Ready(_, var hash, _) when !hash.equals(seen) ->
                    throw new InvoiceRejected(new StalePlan(seen, hash));
            case PushPlan.Ready(var document, var hash, _) -> {
                standing.demandLandable(document);
                var authority = Authority.ofPerson(policy);
                yield switch (signature(by, hash, standing, policy)) {
                    case SUFFICES ->
                            List.of(
                                    new RevisionApproved(
                                            RevisionId.of(invoice),
                                            invoice,
                                            by,
                                            hash,
                                            replaced,
                                            document,
                                            authority));
                    case IS_FIRST ->
                            List.of(
                                    new RevisionSigned(
                                            RevisionId.of(invoice), invoice, by, hash, authority));
                    case IS_THERE -> List.of();
                };
            }
        };
    }

    private enum Signing {
        SUFFICES,
        IS_FIRST,
        IS_THERE
    }

    /** two sign when either what stands or what is to stand asks for two */
    private Signing signature(
            ActorId by, PlanHash hash, RevisedInvoice standing, ApprovalPolicy policy) {
        Optional<Approval> first = signed.filter(approval -> approval.planHash().equals(hash));
        boolean needsTwo =
                policy.needsSecond(totals.total())
                        || policy.needsSecond(standing.invoice().totals().total());
        if (!needsTwo) {
            return Signing.SUFFICES;
        }
        return first.map(approval -> approval.isBy(by, hash) ? Signing.IS_THERE : Signing.SUFFICES)
                .orElse(Signing.IS_FIRST);
    }

    /** voids a first signature that stands for another plan than this one */
    public List<RevisionEvent> recheckSignature(PushPlan current) {
        return signed.flatMap(first -> current.prospect().whyVoid(first.planHash()))
                .map(this::voidSignature)
                .orElse(List.of());
    }

    @Override
    public List<RevisionEvent> voidSignature(String reason) {
        return signed.isEmpty()
                ? List.of()
                : List.of(new RevisionSignatureVoided(RevisionId.of(invoice), invoice, reason));
    }

    /** the same, waiting for another approval */
    SubmittedRevision refusedBecause(String reason) {
        return new SubmittedRevision(
                invoice, content, totals, makers, submittedBy, Optional.empty(), reason);
    }

    private SubmittedRevision signedBy(Approval approval) {
        return new SubmittedRevision(
                invoice, content, totals, makers, submittedBy, Optional.of(approval), refusedFor);
    }

    private Approval approval(Signature last, PlanHash hash) {
        Stream<Signature> first =
                signed.filter(approval -> approval.planHash().equals(hash)).stream()
                        .flatMap(approval -> approval.signatures().stream());
        return new Approval(Stream.concat(first, Stream.of(last)).toList(), hash);
    }

    @Override
    public List<RevisionEvent> refused(String reason) {
        return !reason.isEmpty() && reason.equals(refusedFor)
                ? List.of()
                : Revision.super.refused(reason);
    }

    @Override
    public Revision after(RevisionEvent event) {
        return switch (event) {
            case RevisionSentBack(_, _, _, var reason) ->
                    new RevisionDraft(invoice, content, totals, makers.sentBack(), reason);
            case RevisionWithdrawn(_, _, var by, var reason) ->
                    new NoRevision(new NoRevision.End.Withdrawn(by, reason));
            case RevisionSigned(_, _, var by, var hash, var authority) ->
                    signedBy(new Approval(List.of(new Signature(by, authority)), hash));
            case RevisionSignatureVoided(_, _, var reason) -> refusedBecause(reason);
            case RevisionApproved(_, _, var by, var hash, _, _, var authority) ->
                    new RevisionUnderway(this, approval(new Signature(by, authority), hash));
            default -> throw outOfOrder(event);
        };
    }
}
