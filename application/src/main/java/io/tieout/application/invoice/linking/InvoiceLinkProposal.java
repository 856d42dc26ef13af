package io.tieout.application.invoice.linking;

import io.tieout.application.invoice.linking.WaitingInvoices.Waiting;
import io.tieout.application.observed.ObservedViews.ObservedView;
import io.tieout.domain.invoice.linking.BillMatch;
import io.tieout.domain.invoice.linking.BillMatch.Fit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What Tieout would answer for one invoice if it were asked which document it is.
 *
 * @param candidates best first
 */
public record InvoiceLinkProposal(Waiting invoice, Answer answer, List<Candidate> candidates) {

    /** How far the answer can be relied on. */
    public enum Answer {
        /** exactly one is the same, and is the same as no other invoice */
        EXACT,
        NEEDS_A_PERSON,
        NO_DOCUMENT
    }

    /** A document that the invoice may be, and why. */
    public record Candidate(ObservedView document, BillMatch match) {

        boolean isExact() {
            return match.fit() == Fit.EXACT;
        }
    }

    /** ids decide what scores alike, so the order is always the same */
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt((Candidate candidate) -> candidate.match().score())
                    .reversed()
                    .thenComparing(candidate -> candidate.document().document().externalId());

    public InvoiceLinkProposal {
        candidates = List.copyOf(candidates);
    }

    /** the one to link; empty unless the answer is exact */
    public Optional<Candidate> chosen() {
        return answer == Answer.EXACT
                ? candidates.stream().filter(Candidate::isExact).findFirst()
                : Optional.empty();
    }

    /** its place among the others: by day of issue, then by number */
    public String place() {
        return invoice.bill().issuedOn()
                + " "
                + invoice.bill().number()
                + " "
                + invoice.id().value();
    }

    /** what one invoice alone cannot know: whether another one claims the same document */
    static List<InvoiceLinkProposal> settle(List<InvoiceLinkProposal> all) {
        Map<String, Long> claims =
                all.stream()
                        .flatMap(proposal -> proposal.candidates().stream())
                        .filter(Candidate::isExact)
                        .collect(
                                Collectors.groupingBy(
                                        InvoiceLinkProposal::idOf, Collectors.counting()));
        return all.stream()
                .map(each ->
                        new InvoiceLinkProposal(
                                each.invoice(), answer(each, claims), each.candidates()))
                .toList();
    }

    private static Answer answer(InvoiceLinkProposal proposal, Map<String, Long> claims) {
        if (proposal.candidates().isEmpty()) {
            return Answer.NO_DOCUMENT;
        }
        List<Candidate> exact = proposal.candidates().stream().filter(Candidate::isExact).toList();
        boolean isAlone = exact.size() == 1 && claims.getOrDefault(idOf(exact.getFirst()), 0L) == 1;
        return isAlone ? Answer.EXACT : Answer.NEEDS_A_PERSON;
    }

    private static String idOf(Candidate candidate) {
        return candidate.document().document().externalId();
    }
}
