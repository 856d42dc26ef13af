package io.tieout.domain.observed;

import io.tieout.domain.accounting.DocumentLink;
import java.time.Instant;
import java.time.LocalDate;

/** A document of others as it is seen at one moment. An older picture never wins. */
public sealed interface ObservedSeen {

    /** when the accounting system last changed it */
    Instant changedAt();

    /**
     * It stands, and says this.
     *
     * @param settledOn the day on which a change of its balance alone counts
     */
    record Standing(
            DocumentLink document, ObservedPicture picture, LocalDate settledOn, Instant changedAt)
            implements ObservedSeen {}

    /** It counts no more. */
    record Over(Ending ending, Instant changedAt) implements ObservedSeen {}
}
