package io.tieout.twin.page;

import io.tieout.twin.admin.PaymentByHand;
import io.tieout.twin.api.EntityCalls;
import io.tieout.twin.fault.QboFault;
import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Html;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.realm.Realms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code /pay/{realmId}/{docNumber}?amount=}: where a customer pays. It offers the amount, or what
 * is open of that invoice, and what comes in settles the oldest of the customer's invoices first.
 */
public final class PayPage implements Handler {

    private static final int SEGMENTS = 3;

    private final Realms realms;
    private final EntityCalls entities;

    public PayPage(Realms realms, EntityCalls entities) {
        this.realms = realms;
        this.entities = entities;
    }

    @Override
    public Reply answer(Request request) {
        List<String> path = request.segments();
        Optional<Realm> realm =
                path.size() == SEGMENTS ? realms.find(path.get(1)) : Optional.empty();
        Optional<Bill> bill = realm.flatMap(it -> it.read(books -> Bill.of(books, path.get(2))));
        if (realm.isEmpty() || bill.isEmpty()) {
            return Html.page(404, "Not found", "<h1>There is no such invoice</h1>");
        }
        return request.method().equals("POST")
                ? pay(realm.get(), bill.get(), request)
                : show(bill.get(), request.parameter("amount"));
    }

    private static Reply show(Bill bill, Optional<String> amount) {
        try {
            return page(200, bill, bill.offered(amount), "");
        } catch (IllegalArgumentException e) {
            return page(400, bill, bill.balance(), String.valueOf(e.getMessage()));
        }
    }

    private Reply pay(Realm realm, Bill bill, Request request) {
        Optional<String> amount = Optional.ofNullable(request.form().get("amount"));
        try {
            PaymentByHand.book(realm, entities, bill.payment(bill.offered(amount)));
        } catch (QboFault fault) {
            return page(400, bill, bill.balance(), fault.detail());
        } catch (IllegalArgumentException e) {
            return page(400, bill, bill.balance(), String.valueOf(e.getMessage()));
        }
        return Reply.redirect(request.path());
    }

    private static Reply page(int status, Bill bill, BigDecimal amount, String message) {
        String note = message.isEmpty() ? "" : "<p><b>" + Html.escape(message) + "</b></p>";
        String body =
                "<h1>%s</h1><p>Invoice %s</p>%s%s"
                        .formatted(
                                Html.escape(bill.customer()),
                                Html.escape(bill.number()),
                                note,
                                bill.open().isEmpty()
                                        ? "<p>Nothing is open. Thank you.</p>"
                                        : form(bill, amount));
        return Html.page(status, "Pay " + bill.number(), body);
    }

    private static String form(Bill bill, BigDecimal amount) {
        String rows =
                bill.open().stream()
                        .map(each ->
                                "<tr><td>%s</td><td>%s</td><td>%s %s</td></tr>"
                                        .formatted(
                                                Html.escape(each.number()),
                                                Html.escape(each.dueOn()),
                                                each.balance().toPlainString(),
                                                Html.escape(bill.currency())))
                        .collect(Collectors.joining());
        return """
        <table><tr><th>Open</th><th>Due</th><th>Amount</th></tr>%s</table>
        <form method="post"><p><label>Amount <input name="amount" size="10" value="%s"></label> %s
        <button>Pay</button></p></form><p>No money moves: this is the page of a local twin.</p>
        """
                .formatted(rows, amount.toPlainString(), Html.escape(bill.currency()));
    }
}
