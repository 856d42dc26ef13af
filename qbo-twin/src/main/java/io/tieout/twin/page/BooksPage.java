package io.tieout.twin.page;

import io.tieout.twin.admin.PaymentByHand;
import io.tieout.twin.api.EntityCalls;
import io.tieout.twin.books.Books;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.QboFault;
import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Html;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.realm.Realms;
import io.tieout.twin.rules.CompanyProfile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** {@code /} and {@code /books/{realmId}}: what a person sees of the twin. */
public final class BooksPage implements Handler {

    /** Latest rows shown of each kind. */
    private static final int MOST_ROWS = 200;

    private final Realms realms;
    private final EntityCalls entities;

    public BooksPage(Realms realms, EntityCalls entities) {
        this.realms = realms;
        this.entities = entities;
    }

    @Override
    public Reply answer(Request request) {
        List<String> path = request.segments();
        if (path.isEmpty()) {
            return companies();
        }
        Optional<Realm> realm =
                path.getFirst().equals("books") && path.size() == 2
                        ? realms.find(path.get(1))
                        : Optional.empty();
        if (realm.isEmpty()) {
            return Html.page(
                    404, "Not found", "<h1>Not found</h1><p><a href=\"/\">Companies</a></p>");
        }
        return request.method().equals("POST")
                ? bookPayment(realm.get(), request)
                : books(realm.get(), 200, "");
    }

    private Reply companies() {
        String rows =
                realms.all().stream()
                        .map(realm ->
                                "<tr><td><a href=\"/books/%s\">%s</a></td>"
                                        .concat("<td>%s</td><td>%s</td></tr>")
                                        .formatted(
                                                realm.id(),
                                                realm.id(),
                                                Html.escape(realm.name()),
                                                realm.now()))
                        .collect(Collectors.joining());
        return Html.page(
                200,
                "QuickBooks Online twin",
                "<h1>QuickBooks Online twin</h1><table><tr><th>Realm</th><th>Company</th><th>Its"
                        + " clock</th></tr>"
                        + rows
                        + "</table>");
    }

    private static Reply books(Realm realm, int status, String message) {
        String note = message.isEmpty() ? "" : "<p><b>" + Html.escape(message) + "</b></p>";
        String body =
                realm.read(books ->
                        "<h1>"
                                + Html.escape(name(books))
                                + "</h1><p><a href=\"/\">Companies</a></p>"
                                + note
                                + form(books, realm.id())
                                + table(
                                        books,
                                        Kind.CUSTOMER,
                                        List.of("Id", "DisplayName", "CurrencyRef", "Balance"))
                                + table(
                                        books,
                                        Kind.INVOICE,
                                        List.of(
                                                "Id",
                                                "DocNumber",
                                                "CustomerRef",
                                                "TxnDate",
                                                "DueDate",
                                                "CurrencyRef",
                                                "TotalAmt",
                                                "Balance"))
                                + table(
                                        books,
                                        Kind.PAYMENT,
                                        List.of(
                                                "Id",
                                                "CustomerRef",
                                                "TxnDate",
                                                "CurrencyRef",
                                                "TotalAmt",
                                                "UnappliedAmt")));
        return Html.page(status, "Books of " + realm.id(), body);
    }

    private static String form(Books books, String realmId) {
        String options =
                books.rows(Kind.INVOICE).stream()
                        .filter(row -> Json.decimal(row.entity(), "Balance").signum() > 0)
                        .limit(MOST_ROWS)
                        .map(BooksPage::option)
                        .collect(Collectors.joining());
        return """
        <h2>Receive a payment</h2><form method="post" action="/books/%s">
        <label>Invoice <select name="invoice" required>%s</select></label>
        <label>Amount <input name="amount" required size="10"></label>
        <label>Date <input name="date" placeholder="YYYY-MM-DD" size="12"></label>
        <label>Memo <input name="memo"></label> <button>Receive</button></form>
        """
                .formatted(realmId, options);
    }

    private static String option(Row row) {
        ObjectNode invoice = row.entity();
        return "<option value=\"%s\">%s</option>"
                .formatted(
                        row.key().id(),
                        Html.escape(
                                "%s %s, open %s %s"
                                        .formatted(
                                                Json.stringOr(invoice, "DocNumber", "no number"),
                                                shown(invoice, "CustomerRef"),
                                                shown(invoice, "Balance"),
                                                shown(invoice, "CurrencyRef"))));
    }

    /** More than the invoice's balance is received as a credit. */
    private Reply bookPayment(Realm realm, Request request) {
        Map<String, String> form = request.form();
        try {
            PaymentByHand.book(realm, entities, realm.read(books -> payment(books, form)));
        } catch (QboFault fault) {
            return books(realm, 400, fault.detail());
        } catch (IllegalArgumentException e) {
            return books(realm, 400, String.valueOf(e.getMessage()));
        }
        return Reply.redirect("/books/" + realm.id());
    }

    private static ObjectNode payment(Books books, Map<String, String> form) {
        String amount = form.getOrDefault("amount", "").strip();
        Row invoice =
                books.find(new Key(Kind.INVOICE, form.getOrDefault("invoice", "")))
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is no such invoice"));
        ObjectNode payment =
                Json.object()
                        .put(
                                "customerId",
                                Json.reference(invoice.entity(), "CustomerRef").orElse(""))
                        .put("amount", amount);
        for (String field : List.of("date", "memo")) {
            String value = form.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                payment.put(field, value);
            }
        }
        String open = Json.decimal(invoice.entity(), "Balance").toPlainString();
        boolean isMore = isMore(amount, open);
        payment.putArray("invoices")
                .addObject()
                .put("id", invoice.key().id())
                .put("amount", isMore ? open : amount);
        return payment;
    }

    private static boolean isMore(String amount, String open) {
        return amount.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")
                && new BigDecimal(amount).compareTo(new BigDecimal(open)) > 0;
    }

    private static String name(Books books) {
        return books.find(CompanyProfile.COMPANY_INFO)
                .map(row -> Json.stringOr(row.entity(), "CompanyName", ""))
                .orElse("");
    }

    private static String table(Books books, Kind kind, List<String> columns) {
        String head = columns.stream().map("<th>%s</th>"::formatted).collect(Collectors.joining());
        int skipped = Math.max(0, books.rows(kind).size() - MOST_ROWS);
        String rows =
                books.rows(kind).stream()
                        .skip(skipped)
                        .map(row ->
                                columns.stream()
                                        .map(it -> Html.escape(shown(row.entity(), it)))
                                        .map("<td>%s</td>"::formatted)
                                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                        .collect(Collectors.joining());
        return "<h2>%s (%d)</h2><table><tr>%s</tr>%s</table>"
                .formatted(kind.wireName(), books.rows(kind).size(), head, rows);
    }

    private static String shown(ObjectNode entity, String property) {
        return Json.string(entity, property)
                .or(() -> Json.string(entity.path(property), "name"))
                .orElse("");
    }
}
