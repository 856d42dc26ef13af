package io.tieout.persistence.eventstore;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Months that were recognised before agreements could be in another currency than the books. */
final class MonthUpgrades {

    private static final String MINOR = "minor";

    private MonthUpgrades() {}

    /** they moved in the books what they moved here */
    static void worth(ObjectNode event) {
        EntryUpgrades.entry(event);
        JsonNode before = event.path("before");
        JsonNode after = event.path("after");
        String currency = after.path("recognised").path("currency").asString();
        ObjectNode worth = event.putObject("worth");
        worth.putObject("recognised")
                .put("currency", currency)
                .put(MINOR, minor(after, "recognised") - minor(before, "recognised"));
        worth.putObject("unbilled")
                .put("currency", currency)
                .put(MINOR, unbilled(after) - unbilled(before));
    }

    private static long unbilled(JsonNode position) {
        return Math.max(0, minor(position, "recognised") - minor(position, "billed"));
    }

    private static long minor(JsonNode position, String what) {
        return position.path(what).path(MINOR).asLong();
    }
}
