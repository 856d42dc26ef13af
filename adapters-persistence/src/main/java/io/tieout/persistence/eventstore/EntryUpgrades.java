package io.tieout.persistence.eventstore;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every line of an entry named its customer before entries could name nobody. */
final class EntryUpgrades {

    private EntryUpgrades() {}

    /** of an event that says what is to be posted */
    static void entry(ObjectNode event) {
        named(event.path("entry"));
    }

    static void ours(ObjectNode event) {
        named(event.path("ours"));
    }

    private static void named(JsonNode entry) {
        ((ObjectNode) entry).put("naming", "customer");
    }
}
