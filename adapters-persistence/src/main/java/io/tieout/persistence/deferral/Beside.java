package io.tieout.persistence.deferral;

import io.tieout.domain.deferral.Deferral;
import java.util.UUID;

/** How the tie-out calls all entries beside one document together. */
public final class Beside {

    public static final String PREFIX = "DR-";

    private Beside() {}

    /** so that a reversal stands beside what it takes back */
    public static String document(UUID document) {
        return PREFIX + Deferral.end(document);
    }
}
