package io.tieout.persistence.eventstore;

import io.tieout.domain.decision.DomainEvent;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The name under which a class of events stands in the store. The first revision of its JSON's
 * shape is 1; each upgrade leads from one revision to the next, and the last one is written.
 */
record StoredName(String name, Class<? extends DomainEvent> event, List<Upgrade> upgrades) {

    StoredName {
        upgrades = List.copyOf(upgrades);
    }

    /** the revision that is written */
    int revision() {
        return upgrades.size() + 1;
    }

    /** brings what was stored under an older revision up to date, in place */
    void upgrade(ObjectNode stored, int revision) {
        upgrades.subList(revision - 1, upgrades.size()).forEach(step -> step.apply(stored));
    }
}
