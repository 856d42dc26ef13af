package io.tieout.persistence.eventstore;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was posted of a fee was, at home, what its entry debits, before rates were corrected. */
final class FeeUpgrades {

    private FeeUpgrades() {}

    static void posted(ObjectNode event) {
        long minor = 0;
        String currency = "";
        for (JsonNode line : event.path("entry").path("lines")) {
            if (line.path("side").asString().equals("debit")) {
                minor = Math.addExact(minor, line.path("amount").path("minor").asLong());
                currency = line.path("amount").path("currency").asString();
            }
        }
        boolean isGivenBack = event.path("amount").path("minor").asLong() < 0;
        event.putObject("atHome")
                .put("currency", currency)
                .put("minor", isGivenBack ? Math.negateExact(minor) : minor);
    }
}
