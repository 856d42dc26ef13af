package io.tieout.application.account.linking;

import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.domain.account.linking.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Tieout would answer for one account if it were asked whom to link. */
public record Proposal(AccountView account, Answer answer, List<Candidate> candidates) {

    /** How far the answer can be relied on. */
    public enum Answer {
        /** exactly one is the same, and is the same as no other account */
        EXACT,
        NEEDS_A_PERSON,
        NO_CANDIDATE
    }

    public Proposal {
        candidates = List.copyOf(candidates);
    }

    /** the one to link; empty unless the answer is exact */
    public Optional<Candidate> chosen() {
        return answer == Answer.EXACT
                ? candidates.stream().filter(Candidate::isExact).findFirst()
                : Optional.empty();
    }

    /** who the account is but for its currency; empty when somebody of its currency may be it */
    public Optional<Candidate> onlyOfOtherCurrency() {
        return candidates.stream().anyMatch(Candidate::standsAgainstCreation)
                ? Optional.empty()
                : candidates.stream().filter(Candidate::isOnlyOfOtherCurrency).findFirst();
    }

    /** what one account alone cannot know: whether another one claims the same customer */
    static List<Proposal> settle(List<Proposal> all) {
        Map<String, Long> claims =
                all.stream()
                        .flatMap(proposal -> proposal.candidates().stream())
                        .filter(Candidate::isExact)
                        .collect(
                                Collectors.groupingBy(
                                        candidate -> candidate.party().externalId(),
                                        Collectors.counting()));
        return all.stream()
                .map(each -> new Proposal(each.account(), answer(each, claims), each.candidates()))
                .toList();
    }

    private static Answer answer(Proposal proposal, Map<String, Long> claims) {
        if (proposal.candidates().isEmpty()) {
            return Answer.NO_CANDIDATE;
        }
        List<Candidate> exact = proposal.candidates().stream().filter(Candidate::isExact).toList();
        boolean isAlone =
                exact.size() == 1
                        && claims.getOrDefault(exact.getFirst().party().externalId(), 0L) == 1;
        return isAlone ? Answer.EXACT : Answer.NEEDS_A_PERSON;
    }
}
