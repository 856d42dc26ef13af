package io.tieout.application.seal;

import io.tieout.application.view.Viewer;
import java.util.Optional;
import java.util.UUID;

/** The seals of a tenant's events, which whoever lacks the key cannot forge. */
public interface Seals {

    /** What is wrong with the first event that is not as it was sealed. */
    enum Fault {
        /** It says something else than it did, or stands elsewhere. */
        CHANGED,
        /** It was stored once, and is gone. */
        DELETED,
        /** It was put among events that were sealed before. */
        INSERTED,
        /** A seal is gone, or is not the one that was laid. */
        SEAL_BROKEN,
        /** The chain does not come to the root that was noted earlier. */
        OTHER_ROOT
    }

    /**
     * The first event that is not as it was sealed.
     *
     * @param place counted from 1 in the order of sealing; 0 for one that was never sealed
     * @param version of the event in its stream, from 0
     */
    record BadEvent(long place, UUID stream, long version, Fault fault) {}

    /** What an auditor noted of an earlier verification: the chain had this root there. */
    record Noted(long place, String root) {}

    /**
     * What came of a verification.
     *
     * @param sealed how many events are sealed
     * @param waiting how many are not sealed yet: they are not proved
     * @param root of the chain after the last sealed one; note it, and hold the next against it
     */
    record Verification(long sealed, long waiting, String root, Optional<BadEvent> firstBad) {}

    /**
     * reads every event of the tenant and recomputes the chain; stops at the first that is bad
     *
     * @param noted so that cutting off the end is found too, seals and all
     */
    Verification verify(Viewer viewer, Optional<Noted> noted);
}
