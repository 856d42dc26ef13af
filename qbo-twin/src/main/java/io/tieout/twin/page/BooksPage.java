package io.tieout.twin.page;

import io.tieout.twin.admin.PaymentByHand;
import io.tieout.twin.api.EntityCalls;
import io.tieout.twin.books.Books;
import io.tieout.twin.fault.QboFault;
import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Html;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.realm.Realms;
import io.tieout.twin.rules.CompanyProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /} and {@code /books/{realmId}}: what a person sees of the twin. */
public final class BooksPage implements Handler {

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
                                + PaymentForm.html(books, realm.id())
                                + BooksTables.html(books));
        return Html.page(status, "Books of " + realm.id(), body);
    }

    private Reply bookPayment(Realm realm, Request request) {
        Map<String, String> form = request.form();
        try {
            PaymentByHand.book(realm, entities, realm.read(books -> PaymentForm.read(books, form)));
        } catch (QboFault fault) {
            return books(realm, 400, fault.detail());
        } catch (IllegalArgumentException e) {
            return books(realm, 400, String.valueOf(e.getMessage()));
        }
        return Reply.redirect("/books/" + realm.id());
    }

    private static String name(Books books) {
        return books.find(CompanyProfile.COMPANY_INFO)
                .map(row -> Json.stringOr(row.entity(), "CompanyName", ""))
                .orElse("");
    }
}
