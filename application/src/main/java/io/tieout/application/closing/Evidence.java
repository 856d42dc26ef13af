package io.tieout.application.closing;

import io.tieout.application.tieout.TieOuts.TieOutView;
import java.util.List;
import java.util.Optional;

/**
 * What stood beside the figures when a month was closed.
 *
 * @param tieOut both sides' receivables as of its last day; empty if theirs was never read
 * @param policies the rules of the house that counted then
 * @param history how far the history was sealed then; empty while nothing was
 */
public record Evidence(
        Optional<TieOutView> tieOut,
        List<PolicyVersion> policies,
        Optional<SealedThrough> history) {

    public Evidence {
        policies = List.copyOf(policies);
    }

    /** Which version of a policy counted; 0 for the one that nobody wrote. */
    public record PolicyVersion(String policy, long version) {}

    /** The last sealed event, and the root of the chain behind it. */
    public record SealedThrough(long place, String root) {}

    /** nothing was read, written or sealed */
    public static Evidence none() {
        return new Evidence(Optional.empty(), List.of(), Optional.empty());
    }
}
