package io.tieout.bootstrap.replay;

import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The twin's books of one company, changed the way a bookkeeper changes them on screen. */
final class TwinBooks {

    private static final Optional<String> NO_TOKEN = Optional.empty();

    private final JsonOverHttp http;
    private final String realm;

    TwinBooks(URI twin, String realm) {
        this.http = new JsonOverHttp(twin);
        this.realm = realm;
    }

    /** customer ids by display name */
    Map<String, String> customers() {
        Map<String, String> ids = new HashMap<>();
        rows("Customer").forEach(c -> ids.put(text(c, "DisplayName"), text(c, "Id")));
        return ids;
    }

    String createCustomer(String name) {
        JsonNode answer =
                http.post(
                        path("/entities/Customer?operation=create"),
                        NO_TOKEN,
                        Map.of("DisplayName", name, "CurrencyRef", Map.of("value", "USD")));
        return text(answer.path("Customer"), "Id");
    }

    /** memos of the payments that stand; the replay writes the invoice's number there */
    Set<String> paidNumbers() {
        Set<String> numbers = new HashSet<>();
        rows("Payment").forEach(p -> numbers.add(text(p, "PrivateNote")));
        return numbers;
    }

    /** books a payment in full of one invoice, found by its document number */
    void bookPayment(String customerId, HistoricInvoice invoice) {
        http.post(
                path("/payments"),
                NO_TOKEN,
                Map.of(
                        "customerId", customerId,
                        "date", invoice.settledOn().toString(),
                        "amount", invoice.amount().toPlainString(),
                        "currency", "USD",
                        "memo", invoice.number(),
                        "invoices",
                                List.of(
                                        Map.of(
                                                "docNumber", invoice.number(),
                                                "amount", invoice.amount().toPlainString()))));
    }

    /** What the twin's books add up to. */
    record Sums(
            long invoices,
            BigDecimal billed,
            long payments,
            BigDecimal received,
            BigDecimal open) {}

    Sums sums() {
        JsonNode books = http.get(path("/books"), NO_TOKEN);
        return new Sums(
                books.path("counts").path("Invoice").asLong(),
                decimal(books, "invoiceTotal"),
                books.path("counts").path("Payment").asLong(),
                decimal(books, "paymentTotal").subtract(decimal(books, "unapplied")),
                decimal(books, "invoiceBalance"));
    }

    private Iterable<JsonNode> rows(String entity) {
        return http.get(path("/entities/" + entity), NO_TOKEN);
    }

    private String path(String tail) {
        return "/twin/realms/" + realm + tail;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asString("0"));
    }
}
