package io.tieout.persistence.eventstore;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was said and signed before documents could name a department names none. */
final class DepartmentUpgrades {

    private DepartmentUpgrades() {}

    /** of an event that says what an invoice is to say */
    static void content(ObjectNode event) {
        ((ObjectNode) event.get("content")).put("department", "");
    }

    /** of an event that says what is to land */
    static void document(ObjectNode event) {
        none(event.get("document"));
    }

    static void creditMemo(ObjectNode event) {
        none(event.path("document").path("sale"));
    }

    static void revision(ObjectNode event) {
        none(event.path("standing").path("signed"));
        none(event.get("document"));
    }

    static void ours(ObjectNode event) {
        none(event.get("ours"));
    }

    private static void none(JsonNode document) {
        ((ObjectNode) document).putObject("department").put("id", "").put("name", "");
    }
}
