package io.tieout.persistence.eventstore;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was signed before exchange rates were says nothing about one, and what landed before them
 * does not say how it was booked.
 */
final class RateUpgrades {

    private RateUpgrades() {}

    /** of an event that says what is to land */
    static void document(ObjectNode event) {
        rate(event.get("document"));
    }

    static void creditMemo(ObjectNode event) {
        rate(event.path("document").path("sale"));
    }

    /** of an event that says how something landed */
    static void landing(ObjectNode event) {
        booked(event.get("landing"));
    }

    /** of an event about money that came in */
    static void payment(ObjectNode event) {
        booked(event);
    }

    /** of an event that says what a document of others says */
    static void picture(ObjectNode event) {
        booked(event.get("picture"));
    }

    static void pictures(ObjectNode event) {
        booked(event.get("was"));
        booked(event.get("picture"));
    }

    static void lastPicture(ObjectNode event) {
        booked(event.get("was"));
    }

    static void revision(ObjectNode event) {
        rate(event.path("standing").path("signed"));
        booked(event.path("standing").path("landing"));
        rate(event.get("document"));
    }

    static void ours(ObjectNode event) {
        rate(event.get("ours"));
    }

    static void departure(ObjectNode event) {
        booked(event.path("departure").path("ours"));
        booked(event.path("departure").path("theirs"));
    }

    /** only a sale that is taken back is a document of sale */
    static void refund(ObjectNode event) {
        JsonNode sale = event.path("order").path("document").path("sale");
        if (sale.isObject()) {
            rate(sale);
        }
    }

    private static void rate(JsonNode document) {
        unstated(document, "rate");
    }

    private static void booked(JsonNode landed) {
        unstated(landed, "booked");
    }

    private static void unstated(JsonNode of, String field) {
        ((ObjectNode) of).putObject(field).put("type", "unstated");
    }
}
