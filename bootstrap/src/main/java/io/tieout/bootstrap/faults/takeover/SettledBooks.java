package io.tieout.bootstrap.faults.takeover;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a company's books say of its matches and refunds, or what they shall say.
 *
 * @param invoices number and what each still owes
 * @param payments reference and what each links, without the ids
 * @param expenses the numbers of the expenses that pay refunds out
 */
record SettledBooks(List<String> invoices, List<String> payments, List<String> expenses) {

    SettledBooks {
        invoices = invoices.stream().sorted().toList();
        payments = payments.stream().sorted().toList();
        expenses = expenses.stream().sorted().toList();
    }

    /** as they stand in the twin */
    static SettledBooks read(JsonNode invoices, JsonNode payments, JsonNode purchases) {
        return new SettledBooks(
                rows(invoices)
                        .map(row -> row.path("DocNumber").asString() + " " + plain(row, "Balance"))
                        .toList(),
                rows(payments)
                        .map(row -> row.path("PaymentRefNum").asString() + " " + links(row))
                        .toList(),
                rows(purchases).map(row -> row.path("DocNumber").asString()).toList());
    }

    private static List<String> links(JsonNode payment) {
        return rows(payment.path("Line"))
                .map(line ->
                        plain(line, "Amount") + " " + line.at("/LinkedTxn/0/TxnType").asString())
                .toList();
    }

    private static Stream<JsonNode> rows(JsonNode list) {
        return list.valueStream();
    }

    private static String plain(JsonNode row, String field) {
        return row.path(field).decimalValue().setScale(2).toPlainString();
    }
}
