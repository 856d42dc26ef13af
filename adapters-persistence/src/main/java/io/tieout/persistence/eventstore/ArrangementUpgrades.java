package io.tieout.persistence.eventstore;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** How older revisions of what is arranged with accounts become the next ones. */
final class ArrangementUpgrades {

    private ArrangementUpgrades() {}

    /** Revision 1 let a customer's word count in full from when it was said. */
    static void answered1(ObjectNode event) {
        event.put("at", Instant.EPOCH.toString());
    }
}
