package io.tieout.twin.invoice;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.References;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an invoice takes from its customer, and the states the service gives it, if nothing is sent.
 */
final class InvoiceDefaults {

    private static final List<String> FLAGS =
            List.of(
                    "AllowIPNPayment",
                    "AllowOnlinePayment",
                    "AllowOnlineCreditCardPayment",
                    "AllowOnlineACHPayment",
                    "ApplyTaxAfterDiscount");

    private InvoiceDefaults() {}

    static void fill(Change change, ObjectNode invoice) {
        Row customer = References.customer(change, invoice);
        inherit(customer, "BillAddr", invoice, "BillAddr");
        inherit(customer, "ShipAddr", invoice, "ShipAddr");
        inherit(customer, "PrimaryEmailAddr", invoice, "BillEmail");
        inherit(customer, "SalesTermRef", invoice, "SalesTermRef");
        FLAGS.forEach(flag -> invoice.put(flag, Json.isTrue(invoice, flag)));
        invoice.put("PrintStatus", Json.stringOr(invoice, "PrintStatus", "NeedToPrint"));
        invoice.put("EmailStatus", Json.stringOr(invoice, "EmailStatus", "NotSet"));
        boolean hasAddressee = Json.string(invoice.path("BillEmail"), "Address").isPresent();
        if (Json.stringOr(invoice, "EmailStatus", "").equals("NeedToSend") && !hasAddressee) {
            throw RequestFaults.missing("BillEmail");
        }
    }

    private static void inherit(Row customer, String from, ObjectNode invoice, String to) {
        if (!invoice.has(to) && customer.entity().has(from)) {
            invoice.set(to, customer.entity().path(from).deepCopy());
        }
    }
}
