package io.tieout.twin.sales;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.item.ItemRules;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.References;
import io.tieout.twin.rules.Tracking;
import io.tieout.twin.tax.TaxLine;
import io.tieout.twin.tax.TaxRows;
import io.tieout.twin.tax.TaxedAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** One line of a document of sale that sells something: item, class, tax code and amount. */
final class ItemLine {

    static final String DETAIL = "SalesItemLineDetail";

    private final Change change;
    private final CompanyProfile company;
    private final String currency;
    private final String way;

    /** Lines of a document, which says how its amounts go with tax. */
    ItemLine(Change change, CompanyProfile company, String currency, ObjectNode document) {
        this.change = change;
        this.company = company;
        this.currency = currency;
        this.way = Json.stringOr(document, "GlobalTaxCalculation", "TaxExcluded");
    }

    /** Checks and completes a line, in place. */
    TaxedAmount settle(ObjectNode line) {
        ObjectNode detail = Json.child(line, DETAIL);
        item(detail);
        Tracking.classOfLine(change, company, detail);
        String code = taxCode(detail);
        BigDecimal amount = Amounts.required(line, "Amount", currency);
        TaxedAmount taxed =
                isInclusive()
                        ? inclusive(detail, code, amount)
                        : new TaxedAmount(code, amount, BigDecimal.ZERO);
        if (!isInclusive() || taxed.net().compareTo(amount) != 0) {
            Amounts.checkProduct(detail, amount, currency);
        }
        line.put("Amount", Currencies.shown(taxed.net(), currency));
        return taxed;
    }

    /** What is sold; without a word the usual item. Two names stand for rows no query shows. */
    private void item(ObjectNode detail) {
        if (Json.reference(detail, "ItemRef").filter(RESERVED::contains).isPresent()) {
            return;
        }
        Row item =
                References.resolve(change, detail, "ItemRef", Kind.ITEM)
                        .orElseGet(() -> change.find(ItemRules.FALLBACK).orElseThrow());
        detail.set("ItemRef", Json.referenceTo(item.key().id(), References.name(item)));
        account(detail, item);
    }

    /** The account that a sale of the item credits now; "Invoice" API page, sales item line. */
    private static void account(ObjectNode detail, Row item) {
        detail.remove("ItemAccountRef");
        if (item.entity().get("IncomeAccountRef") instanceof ObjectNode account) {
            detail.set("ItemAccountRef", account.deepCopy());
        }
    }

    private boolean isInclusive() {
        return !company.isInUnitedStates() && company.usesSalesTax() && way.equals("TaxInclusive");
    }

    /** What the line says it includes, or else its amount, is taken apart into net and tax. */
    private TaxedAmount inclusive(ObjectNode detail, String code, BigDecimal amount) {
        BigDecimal gross = Amounts.sent(detail, "TaxInclusiveAmt", currency).orElse(amount);
        BigDecimal percent = TaxLine.percent(TaxRows.ratesOnSales(change, code));
        BigDecimal net =
                gross.movePointRight(2)
                        .divide(
                                percent.add(HUNDRED),
                                Currencies.decimals(currency),
                                RoundingMode.HALF_UP);
        detail.put("TaxInclusiveAmt", Currencies.shown(gross, currency));
        return new TaxedAmount(code, net, gross.subtract(net));
    }

    private String taxCode(ObjectNode detail) {
        Optional<String> sent = Json.reference(detail, "TaxCodeRef");
        if (company.isInUnitedStates()) {
            String code = sent.orElse(company.usesSalesTax() ? "TAX" : "NON");
            if (!code.equals("TAX") && !code.equals("NON")) {
                throw BusinessFaults.invalidLineTaxCode(code);
            }
            detail.set("TaxCodeRef", Json.object().put("value", code));
            return code;
        }
        if (sent.isEmpty() && company.usesSalesTax() && !way.equals("NotApplicable")) {
            throw BusinessFaults.businessRule(
                    "Make sure all your transactions have a VAT rate before you save.");
        }
        detail.set("TaxCodeRef", Json.object().put("value", sent.orElse("NON")));
        return References.require(change, detail, "TaxCodeRef", Kind.TAX_CODE).key().id();
    }

    /** Shipping and gratuity: "Item" API page. */
    private static final Set<String> RESERVED = Set.of("SHIPPING_ITEM_ID", "GRATUITY_ITEM_ID");

    private static final BigDecimal HUNDRED = new BigDecimal("100");
}
