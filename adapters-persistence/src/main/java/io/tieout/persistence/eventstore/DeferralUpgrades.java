package io.tieout.persistence.eventstore;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was signed before entries could stand beside documents defers nothing by one. */
final class DeferralUpgrades {

    private DeferralUpgrades() {}

    /** of an event that says what is to land */
    static void document(ObjectNode event) {
        none(event.path("document"));
    }

    static void creditMemo(ObjectNode event) {
        none(event.path("document").path("sale"));
    }

    static void revision(ObjectNode event) {
        none(event.path("standing").path("signed"));
        none(event.path("document"));
    }

    static void ours(ObjectNode event) {
        none(event.path("ours"));
    }

    /** only a sale that is taken back is a document of sale */
    static void refund(ObjectNode event) {
        none(event.path("order").path("document").path("sale"));
    }

    private static void none(JsonNode document) {
        for (JsonNode line : document.path("lines")) {
            ((ObjectNode) line).putObject("deferredTo").put("id", "").put("name", "");
        }
    }
}
