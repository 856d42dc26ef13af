package io.tieout.persistence.eventstore;

import tools.jackson.databind.node.ObjectNode;

/** How older revisions of a drift's events become the next ones. */
final class DriftUpgrades {

    private DriftUpgrades() {}

    /** Revision 1 knew drifts of invoices only. */
    static void ofAnInvoice1(ObjectNode event) {
        ObjectNode holder = event.putObject("holder").put("type", "invoice");
        holder.set("invoice", event.remove("invoice"));
    }

    /** Revision 3 knew drifts of documents of sale only, which move nothing line by line. */
    static void withoutLines3(ObjectNode event) {
        ObjectNode departure = (ObjectNode) event.get("departure");
        ((ObjectNode) departure.get("ours")).putArray("lines");
        ((ObjectNode) departure.get("theirs")).putArray("lines");
    }
}
