package io.tieout.twin.invoice;

import io.tieout.twin.json.Json;
import io.tieout.twin.sales.VoidNote;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a void leaves of an invoice: every line, none of the money. */
final class VoidedInvoice {

    private static final List<String> AMOUNTS =
            List.of("TotalAmt", "Balance", "HomeTotalAmt", "HomeBalance", "Deposit");

    private VoidedInvoice() {}

    static void strip(ObjectNode invoice) {
        AMOUNTS.stream().filter(invoice::has).forEach(amount -> invoice.put(amount, 0));
        for (ObjectNode line : Json.objects(invoice, "Line")) {
            if (line.has("Amount")) {
                line.put("Amount", 0);
            }
            if (line.path("SalesItemLineDetail") instanceof ObjectNode detail
                    && detail.has("Qty")) {
                detail.put("Qty", 0);
            }
        }
        invoice.putObject("TxnTaxDetail").put("TotalTax", 0);
        invoice.putArray("LinkedTxn");
        VoidNote.write(invoice);
    }
}
