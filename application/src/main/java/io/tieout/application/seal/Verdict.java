package io.tieout.application.seal;

import java.util.Optional;
import java.util.UUID;

/**
 * What came of checking an exported history.
 *
 * @param sealed how many sealed events were read
 * @param proved through which place the history is what the witness noted
 * @param anchored through which place it is what was noted in the database itself
 * @param waiting how many events were not sealed yet: they are not proved
 * @param wrong the first thing that is not as it was
 */
public record Verdict(
        UUID tenant, long sealed, long proved, long anchored, long waiting, Optional<Wrong> wrong) {

    /**
     * Something that is not as it was.
     *
     * @param place where it begins; 0 for an event that was never sealed
     * @param what in the words of people
     */
    public record Wrong(long place, String what) {}

    public boolean isIntact() {
        return wrong.isEmpty();
    }
}
