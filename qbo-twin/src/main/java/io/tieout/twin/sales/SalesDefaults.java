package io.tieout.twin.sales;

import io.tieout.twin.books.Row;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a document of sale takes from its customer, and the states the service gives it, if nothing
 * is sent.
 */
public final class SalesDefaults {

    private SalesDefaults() {}

    /**
     * Fills in addresses, e-mail and states.
     *
     * @throws io.tieout.twin.fault.QboFault 2020 if it is to be e-mailed and there is no address
     */
    public static void fill(Optional<Row> customer, ObjectNode document) {
        customer.ifPresent(it -> {
            inherit(it, "BillAddr", document, "BillAddr");
            inherit(it, "ShipAddr", document, "ShipAddr");
            inherit(it, "PrimaryEmailAddr", document, "BillEmail");
        });
        document.put("ApplyTaxAfterDiscount", Json.isTrue(document, "ApplyTaxAfterDiscount"));
        document.put("PrintStatus", Json.stringOr(document, "PrintStatus", "NeedToPrint"));
        document.put("EmailStatus", Json.stringOr(document, "EmailStatus", "NotSet"));
        boolean hasAddressee = Json.string(document.path("BillEmail"), "Address").isPresent();
        if (Json.stringOr(document, "EmailStatus", "").equals("NeedToSend") && !hasAddressee) {
            throw RequestFaults.missing("BillEmail");
        }
    }

    /** Takes a property of the customer over, unless the document says its own. */
    public static void inherit(Row customer, String from, ObjectNode document, String to) {
        if (!document.has(to) && customer.entity().has(from)) {
            document.set(to, customer.entity().path(from).deepCopy());
        }
    }
}
