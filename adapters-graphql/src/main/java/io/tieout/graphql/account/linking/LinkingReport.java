package io.tieout.graphql.account.linking;

import io.tieout.application.account.linking.Proposal;
import io.tieout.application.account.linking.Proposal.Answer;
import java.util.List;

/** What linking everything that is certain would come to. */
public record LinkingReport(long exact, long needsPerson, long noCandidate) {

    /** how many proposals have each answer */
    public static LinkingReport of(List<Proposal> proposals) {
        return new LinkingReport(
                count(proposals, Answer.EXACT),
                count(proposals, Answer.NEEDS_A_PERSON),
                count(proposals, Answer.NO_CANDIDATE));
    }

    private static long count(List<Proposal> proposals, Answer answer) {
        return proposals.stream().filter(each -> each.answer() == answer).count();
    }
}
