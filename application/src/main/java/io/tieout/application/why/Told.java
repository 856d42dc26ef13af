package io.tieout.application.why;

import java.util.Optional;

/**
 * An event in words.
 *
 * @param sentence for people, complete
 * @param reason what somebody gave as the reason, or what the rule said; empty for none
 * @param policyVersion the version of the policy that counted, if one did
 * @param audience who may read it
 */
public record Told(
        String sentence, String reason, Optional<Integer> policyVersion, Audience audience) {

    /** Who may read what happened. */
    public enum Audience {
        /** the customer too */
        EVERYBODY,
        /** the house only */
        STAFF
    }

    /** what the customer may read too */
    static Told everybody(String sentence) {
        return new Told(sentence, "", Optional.empty(), Audience.EVERYBODY);
    }

    /** what stays in the house */
    static Told staff(String sentence) {
        return new Told(sentence, "", Optional.empty(), Audience.STAFF);
    }

    Told because(String why) {
        return new Told(sentence, why, policyVersion, audience);
    }

    Told under(int version) {
        return new Told(sentence, reason, Optional.of(version), audience);
    }
}
