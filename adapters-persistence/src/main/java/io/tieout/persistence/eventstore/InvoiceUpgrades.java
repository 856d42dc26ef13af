package io.tieout.persistence.eventstore;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How older revisions of an invoice's events become the next ones. */
final class InvoiceUpgrades {

    /** The sentence in which revision 1 of a landing named a difference. */
    private static final Pattern SENTENCE =
            Pattern.compile("(.*?): approved '?(.*?)'?, landed '?(.*?)'?");

    private static final Map<String, String> KNOWN_CAUSES =
            Map.of("number", "renumbered", "tax", "tax");

    private InvoiceUpgrades() {}

    /**
     * Revision 1 named a line's item and class by id, no term and no income account, and whoever
     * signed it signed an invoice without tax.
     */
    static void approved1(ObjectNode event) {
        ObjectNode document = (ObjectNode) event.get("document");
        document.set("term", none(document));
        document.putObject("tax").put("type", "none");
        document.get("lines").values().forEach(line -> line1((ObjectNode) line));
    }

    /** Revision 2 rested on no policy: one person who looked was enough. */
    static void approved2(ObjectNode event) {
        event.putObject("authority").put("policyVersion", 0).put("isAutomatic", false);
    }

    /** Revision 1 had the one signature in the place of a list. */
    static void landedRevised1(ObjectNode event) {
        ObjectNode approval = (ObjectNode) event.get("approval");
        ObjectNode signature = approval.putArray("signatures").addObject();
        signature.set("by", approval.remove("by"));
        approved2(signature);
    }

    private static void line1(ObjectNode line) {
        line.putObject("item").set("id", line.remove("itemId"));
        ((ObjectNode) line.get("item")).set("name", line.remove("itemName"));
        line.set("incomeAccount", none(line));
        line.putObject("reportedClass").set("id", line.remove("classId"));
        ((ObjectNode) line.get("reportedClass")).put("name", "");
    }

    private static ObjectNode none(ObjectNode near) {
        return near.objectNode().put("id", "").put("name", "");
    }

    /** Revision 1 named each difference in a sentence. A total that tax moved is tax's doing. */
    static void pushed1(ObjectNode event) {
        ObjectNode landing = (ObjectNode) event.get("landing");
        JsonNode sentences = landing.get("differences");
        ArrayNode differences = landing.putArray("differences");
        boolean isTaxed =
                sentences.values().stream().anyMatch(said -> said.asString().startsWith("tax: "));
        sentences
                .values()
                .forEach(said -> difference(said.asString(), isTaxed, differences.addObject()));
    }

    private static void difference(String sentence, boolean isTaxed, ObjectNode difference) {
        var parts = SENTENCE.matcher(sentence);
        boolean isReadable = parts.matches();
        String field = isReadable ? parts.group(1) : sentence;
        String cause = KNOWN_CAUSES.getOrDefault(field, "changed");
        difference
                .put("kind", isTaxed && field.equals("total") ? "tax" : cause)
                .put("field", field)
                .put("approved", isReadable ? parts.group(2) : "")
                .put("landed", isReadable ? parts.group(3) : "");
    }
}
