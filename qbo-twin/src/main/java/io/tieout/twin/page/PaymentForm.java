package io.tieout.twin.page;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.http.Html;
import io.tieout.twin.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form by which a person books a payment: what came in, and what each open invoice gets. */
final class PaymentForm {

    private static final String GETS = "gets-";

    private PaymentForm() {}

    static String html(Books books, String realmId) {
        String invoices =
                books.rows(Kind.INVOICE).stream()
                        .filter(row -> Json.decimal(row.entity(), "Balance").signum() > 0)
                        .limit(BooksTables.MOST_ROWS)
                        .map(PaymentForm::invoice)
                        .collect(Collectors.joining());
        return """
        <h2>Receive a payment</h2><form method="post" action="/books/%s">
        <table><tr><th>Open invoice</th><th>Customer</th><th>Due</th><th>Open</th><th>Gets</th></tr>
        %s</table>
        <p><label>Received <input name="amount" size="10" placeholder="as applied"></label>
        <label>Date <input name="date" placeholder="YYYY-MM-DD" size="12"></label>
        <label>Memo <input name="memo"></label> <button>Receive</button></p>
        <p>What is received beyond what the invoices get stays as the customer's credit.</p></form>
        """
                .formatted(realmId, invoices);
    }

    private static String invoice(Row row) {
        ObjectNode invoice = row.entity();
        String open = BooksTables.shown(invoice, "Balance");
        String currency = BooksTables.shown(invoice, "CurrencyRef");
        return """
        <tr><td>%s</td><td>%s</td><td>%s</td><td>%s %s</td>\
        <td><input name="%s%s" size="10"></td></tr>
        """
                .formatted(
                        Html.escape(Json.stringOr(invoice, "DocNumber", "no number")),
                        Html.escape(BooksTables.shown(invoice, "CustomerRef")),
                        Html.escape(BooksTables.shown(invoice, "DueDate")),
                        Html.escape(open),
                        Html.escape(currency),
                        GETS,
                        row.key().id());
    }

    /**
     * What the person filled in, as {@link io.tieout.twin.admin.PaymentByHand} takes it.
     *
     * @throws IllegalArgumentException if no invoice gets anything, or one of them does not exist,
     *     or an amount is no number
     */
    static ObjectNode read(Books books, Map<String, String> form) {
        ObjectNode payment = Json.object();
        ArrayNode invoices = payment.putArray("invoices");
        BigDecimal applied = BigDecimal.ZERO;
        List<String> ids =
                form.keySet().stream()
                        .filter(name -> name.startsWith(GETS) && !filled(form, name).isEmpty())
                        .map(name -> name.substring(GETS.length()))
                        .toList();
        for (String id : ids) {
            String gets = filled(form, GETS + id);
            applied = applied.add(number(gets));
            invoices.addObject().put("id", id).put("amount", gets);
            payment.put("customerId", customer(books, id));
        }
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("no invoice gets anything");
        }
        String received = filled(form, "amount");
        payment.put("amount", received.isEmpty() ? applied.toPlainString() : received);
        for (String field : List.of("date", "memo")) {
            if (!filled(form, field).isEmpty()) {
                payment.put(field, filled(form, field));
            }
        }
        return payment;
    }

    private static String customer(Books books, String invoiceId) {
        return books.find(new Key(Kind.INVOICE, invoiceId))
                .flatMap(row -> Json.reference(row.entity(), "CustomerRef"))
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no invoice " + invoiceId));
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("amount is no number: '" + text + "'", e);
        }
    }

    private static String filled(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }
}
