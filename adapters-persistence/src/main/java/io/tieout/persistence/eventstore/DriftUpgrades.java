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
}
