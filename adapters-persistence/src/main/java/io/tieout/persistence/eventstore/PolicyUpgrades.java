package io.tieout.persistence.eventstore;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Before policies could match money by themselves, none did. */
final class PolicyUpgrades {

    private PolicyUpgrades() {}

    static void changed(ObjectNode event) {
        matchesNothing(event.path("rules"));
    }

    /** only an act that changes a policy names rules */
    static void requested(ObjectNode event) {
        matchesNothing(event.path("act").path("rules"));
    }

    private static void matchesNothing(JsonNode rules) {
        if (rules.isObject()) {
            ((ObjectNode) rules).putObject("autoMatch").put("type", "off");
        }
    }
}
