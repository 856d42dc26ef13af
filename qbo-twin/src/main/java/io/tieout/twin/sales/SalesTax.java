package io.tieout.twin.sales;

import io.tieout.twin.books.Change;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tax of a sales document. A company that does not use sales tax has none, whatever was sent;
 * one that does takes the total that was sent. Automated sales tax is not simulated.
 */
public final class SalesTax {

    private SalesTax() {}

    /** Settles {@code TxnTaxDetail} and returns its total. */
    public static BigDecimal settle(Change change, ObjectNode document, String currency) {
        if (!CompanyProfile.of(change).usesSalesTax()) {
            document.putObject("TxnTaxDetail").put("TotalTax", 0);
            return BigDecimal.ZERO;
        }
        ObjectNode detail = Json.child(document, "TxnTaxDetail");
        BigDecimal tax = Amounts.sent(detail, "TotalTax", currency).orElse(BigDecimal.ZERO);
        detail.put("TotalTax", Currencies.shown(tax, currency));
        return tax;
    }
}
