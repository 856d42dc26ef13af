package io.tieout.twin.sales;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.Tracking;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works out a document of sale: whose it is, in which currency, for what and with which tax. When
 * it counts, and what its total does to anybody's balance, is the matter of each kind.
 */
public final class SalesDocument {

    private SalesDocument() {}

    /**
     * Checks and completes what documents of sale have in common, in place.
     *
     * @param customer whose it is; a refund may be nobody's
     * @return its total
     * @throws io.tieout.twin.fault.QboFault if a rule says no
     */
    public static BigDecimal settle(Change change, Optional<Row> customer, ObjectNode document) {
        CompanyProfile company = CompanyProfile.of(change);
        String currency = TransactionCurrency.settle(company, customer, document);
        SalesDefaults.fill(customer, document);
        Tracking.classOfDocument(change, company, document);
        Tracking.department(change, company, document);
        SalesLines.Sum sum = new SalesLines(change, currency).settle(document);
        BigDecimal tax = new SalesTax(change, company, currency).settle(customer, document, sum);
        BigDecimal total = sum.subtotal().subtract(sum.discount()).add(tax);
        if (total.signum() < 0) {
            throw BusinessFaults.businessRule(
                    "The total of the transaction, %s, cannot be negative."
                            .formatted(total.toPlainString()));
        }
        document.put("TotalAmt", Currencies.shown(total, currency));
        if (company.isMultiCurrency()) {
            document.put("HomeTotalAmt", TransactionCurrency.atHome(company, document, total));
        }
        return total;
    }

    /** Customer of a document; empty if it names none. */
    public static String customerOf(ObjectNode document) {
        return Json.reference(document, "CustomerRef").orElse("");
    }
}
