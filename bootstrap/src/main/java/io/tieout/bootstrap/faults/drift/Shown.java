package io.tieout.bootstrap.faults.drift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a document in the books shows, field by field, in the words in which a drift names them; so
 * that two looks can be held against each other by another way than the product's.
 */
final class Shown {

    private static final String SALE = "SalesItemLineDetail";

    private final Map<String, String> fields = new TreeMap<>();

    private Shown() {}

    static Shown by(JsonNode document) {
        Shown shown = new Shown();
        shown.put("customer", document.at("/CustomerRef/value"));
        shown.put("number", document.path("DocNumber"));
        shown.put("issue date", document.path("TxnDate"));
        // A credit memo is due, if at all, on its own day.
        shown.put("due date", document.path(document.has("DueDate") ? "DueDate" : "TxnDate"));
        shown.put("memo", document.at("/CustomerMemo/value"));
        shown.money("total with tax", document.path("TotalAmt"));
        int number = 0;
        for (JsonNode line : document.path("Line")) {
            if (line.path("DetailType").asString().equals(SALE)) {
                shown.line("line " + ++number + " ", line);
            }
        }
        return shown;
    }

    private void line(String line, JsonNode row) {
        JsonNode sale = row.path(SALE);
        put(line + "description", row.path("Description"));
        put(line + "item", sale.at("/ItemRef/value"));
        number(line + "quantity", sale.path("Qty"));
        number(line + "unit price", sale.path("UnitPrice"));
        money(line + "amount", row.path("Amount"));
        put(line + "class", sale.at("/ClassRef/value"));
    }

    /** the fields that do not say what they said before */
    Set<String> differencesFrom(Shown before) {
        Set<String> different = new TreeSet<>(fields.keySet());
        different.addAll(before.fields.keySet());
        different.removeIf(field -> value(field).equals(before.value(field)));
        return different;
    }

    /** empty when it does not show the field */
    String value(String field) {
        return fields.getOrDefault(field, "");
    }

    private void put(String field, JsonNode value) {
        fields.put(field, value.asString(""));
    }

    private void money(String field, JsonNode amount) {
        fields.put(field, decimal(amount).setScale(2, RoundingMode.UNNECESSARY) + " USD");
    }

    private void number(String field, JsonNode number) {
        fields.put(field, decimal(number).stripTrailingZeros().toPlainString());
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.decimalValueOpt().orElse(BigDecimal.ZERO);
    }
}
