package io.tieout.domain.closing;

import io.tieout.domain.people.ActorId;

/** One person's word that a month may be closed although this was found in it. */
public record SignOff(Finding finding, ActorId by, String reason) {

    /** whether it covers that: more of the same than was signed for is not covered */
    public boolean covers(Finding found) {
        return found.concern() == finding.concern() && found.count() <= finding.count();
    }
}
