package io.tieout.bootstrap.faults.gate;

import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * An invoice field by field, as text, so that what was signed and what stands in the books can be
 * held against each other by a way of comparing that is not the product's.
 */
final class Written {

    private static final String SALE = "SalesItemLineDetail";
    private static final String REDUCTION = "DiscountLineDetail";

    private final Map<String, String> fields = new TreeMap<>();

    private Written() {}

    static Written signed(InvoiceDocument document, boolean hasOwnNumbers) {
        Written written = new Written();
        written.put("customer", document.customer().externalId());
        written.put("number", hasOwnNumbers ? document.number() : "theirs");
        written.put("issued", document.issuedOn());
        written.put("due", document.dueOn());
        written.put("term", id(document.term()));
        written.put("currency", document.total().currency().code());
        written.put("memo", document.memo());
        for (int i = 0; i < document.lines().size(); i++) {
            written.line("line " + (i + 1), document.lines().get(i));
        }
        written.number("discount", document.discount().toDecimal());
        written.number("total before tax", document.total().toDecimal());
        written.put("tax", "in its bounds");
        return written;
    }

    private void line(String line, InvoiceDocument.Line signed) {
        put(line + " text", signed.description());
        put(line + " item", signed.item().id());
        put(line + " account", signed.incomeAccount().id());
        number(line + " quantity", signed.quantity().value());
        number(line + " price", signed.unitPrice().toDecimal());
        number(line + " amount", signed.amount().toDecimal());
        put(line + " class", id(signed.reportedClass()));
        put(line + " tax code", signed.taxCode());
        put(
                line + " service",
                switch (signed.servicePeriod()) {
                    case ServicePeriod.Unstated() -> "";
                    case ServicePeriod.Between(var firstOn, _) -> firstOn;
                });
    }

    /**
     * the same of an invoice in the books
     *
     * @param accounts the income account of each item, by the item's id
     */
    static Written landed(
            JsonNode invoice,
            ExpectedTax signed,
            boolean hasOwnNumbers,
            Map<String, String> accounts) {
        Written written = new Written();
        written.put("customer", value(invoice, "CustomerRef"));
        written.put("number", hasOwnNumbers ? text(invoice, "DocNumber") : "theirs");
        written.put("issued", text(invoice, "TxnDate"));
        written.put("due", text(invoice, "DueDate"));
        written.put("term", value(invoice, "SalesTermRef"));
        written.put("currency", value(invoice, "CurrencyRef"));
        written.put("memo", text(invoice.path("CustomerMemo"), "value"));
        BigDecimal discount = BigDecimal.ZERO;
        int line = 0;
        for (JsonNode row : invoice.path("Line")) {
            switch (text(row, "DetailType")) {
                case SALE -> written.line("line " + ++line, row, accounts);
                case REDUCTION -> discount = discount.add(decimal(row, "Amount"));
                default -> {
                    // the sum that the accounting system adds by itself
                }
            }
        }
        BigDecimal tax = decimal(invoice.path("TxnTaxDetail"), "TotalTax");
        written.number("discount", discount);
        written.number("total before tax", decimal(invoice, "TotalAmt").subtract(tax));
        written.put("tax", isWithin(tax, signed) ? "in its bounds" : tax);
        return written;
    }

    private void line(String line, JsonNode row, Map<String, String> accounts) {
        JsonNode sale = row.path(SALE);
        put(line + " text", text(row, "Description"));
        put(line + " item", value(sale, "ItemRef"));
        put(line + " account", accounts.getOrDefault(value(sale, "ItemRef"), "none"));
        number(line + " quantity", decimal(sale, "Qty"));
        number(line + " price", decimal(sale, "UnitPrice"));
        number(line + " amount", decimal(row, "Amount"));
        put(line + " class", value(sale, "ClassRef"));
        put(line + " tax code", value(sale, "TaxCodeRef"));
        put(line + " service", text(sale, "ServiceDate"));
    }

    /** every field that is not the same in both */
    List<String> differencesFrom(Written other) {
        List<String> differences = new ArrayList<>();
        Map<String, String> all = new TreeMap<>(fields);
        all.putAll(other.fields);
        for (String field : all.keySet()) {
            String mine = fields.getOrDefault(field, "nothing");
            String theirs = other.fields.getOrDefault(field, "nothing");
            if (!mine.equals(theirs)) {
                differences.add(field + " is " + mine + " and not " + theirs);
            }
        }
        return differences;
    }

    private static boolean isWithin(BigDecimal tax, ExpectedTax signed) {
        return switch (signed) {
            case ExpectedTax.None() -> tax.signum() == 0;
            case ExpectedTax.ComputedThere(var atMost) ->
                    tax.signum() >= 0 && tax.compareTo(atMost.toDecimal()) <= 0;
        };
    }

    private void put(String field, Object value) {
        fields.put(field, value.toString());
    }

    private void number(String field, BigDecimal value) {
        fields.put(field, value.stripTrailingZeros().toPlainString());
    }

    private static String id(Target target) {
        return target.isNone() ? "" : target.id();
    }

    private static String value(JsonNode node, String reference) {
        return text(node.path(reference), "value");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return node.path(field).asDecimal(BigDecimal.ZERO);
    }
}
