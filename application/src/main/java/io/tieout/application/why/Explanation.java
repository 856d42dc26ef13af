package io.tieout.application.why;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Why something stands as it does.
 *
 * @param standing how it stands, in one sentence
 * @param steps what led here, the oldest first
 * @param isCut whether there were more steps, older ones
 * @param resting what did not happen, and why
 */
public record Explanation(String standing, List<Step> steps, boolean isCut, List<Resting> resting) {

    public Explanation {
        steps = List.copyOf(steps);
        resting = List.copyOf(resting);
    }

    /**
     * One thing that led here.
     *
     * @param at in tenant time
     * @param name what kind of thing, in a word that never changes
     * @param stream whose event it is
     * @param by who did it; empty for customers
     * @param command what was ordered; empty for customers, and where nobody kept it
     * @param isCause whether it happened to something else and led to what happened here
     */
    public record Step(
            Instant at,
            String name,
            Optional<UUID> stream,
            Told told,
            String by,
            String command,
            boolean isCause) {}

    /**
     * One thing that does not happen now.
     *
     * @param rule what would have happened, or which rule looked
     * @param about the record that it is about
     * @param wayOut what would change it; empty if it is in nobody's hands
     * @param policyVersion the policy that was asked, if one was
     */
    public record Resting(
            String rule,
            Optional<UUID> about,
            String reason,
            String wayOut,
            Optional<Integer> policyVersion) {

        /**
         * out of a sentence of the house: the value and the rule, then a semicolon, then the way
         * out
         */
        public static Resting of(
                String rule, Optional<UUID> about, String sentence, Optional<Integer> version) {
            int cut = sentence.lastIndexOf("; ");
            return cut < 0
                    ? new Resting(rule, about, sentence, "", version)
                    : new Resting(
                            rule,
                            about,
                            sentence.substring(0, cut),
                            sentence.substring(cut + 2),
                            version);
        }
    }
}
