package io.tieout.twin;

import io.tieout.twin.BooksProperties.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does things to a company's books through the API; some of them are refused, which is fine. */
final class Actor {

    private final Sandbox qbo;
    private final String customer;
    private final List<String> invoices = new ArrayList<>();
    private final List<String> payments = new ArrayList<>();
    private final List<String> memos = new ArrayList<>();
    private String body = "";

    Actor(Sandbox qbo) {
        this.qbo = qbo;
        this.customer = qbo.customer("Amy");
        remember("/invoice", qbo.invoice(customer, "20"));
        remember(
                "/creditmemo", qbo.made("/creditmemo", Sandbox.invoiceJson(customer, "15", "USD")));
    }

    void perform(Act act, Optional<String> suffix) {
        Optional<String> request = request(act);
        send(request, request.orElse("") + suffix.orElse(""));
    }

    /**
     * Path and query of what an act asks for; empty if there is no document it could be done to.
     */
    Optional<String> request(Act act) {
        String invoice = invoices.get(act.which() % invoices.size());
        String memo = memos.get(act.which() % memos.size());
        Optional<String> payment =
                payments.isEmpty()
                        ? Optional.empty()
                        : Optional.of(payments.get(act.which() % payments.size()));
        return switch (act.verb()) {
            case 0 -> asked("/invoice?x=1", Sandbox.invoiceJson(customer, act.amount(), "USD"));
            case 1 ->
                    asked(
                            "/payment?x=1",
                            Sandbox.paymentJson(customer, act.amount(), invoice, act.amount()));
            case 2 ->
                    asked(
                            "/payment?x=1",
                            Sandbox.paymentJson(customer, "60", invoice, act.amount()));
            case 3 -> asked("/invoice?operation=void", versioned("invoice", invoice, ""));
            case 4 -> asked("/invoice?operation=delete", versioned("invoice", invoice, ""));
            case 5 ->
                    payment.flatMap(id ->
                            asked(
                                    "/payment?operation=update&include=void",
                                    versioned("payment", id, "")));
            case 6 ->
                    payment.flatMap(
                            id -> asked("/payment?operation=delete", versioned("payment", id, "")));
            case 8 -> asked("/creditmemo?x=1", Sandbox.invoiceJson(customer, act.amount(), "USD"));
            case 9 -> asked("/payment?x=1", using(memo, invoice, act));
            case 10 -> asked("/creditmemo?operation=delete", versioned("creditmemo", memo, ""));
            default ->
                    payment.flatMap(id ->
                            asked(
                                    "/payment?operation=update",
                                    versioned("payment", id, lines(invoice, act))));
        };
    }

    Optional<Sandbox.Answer> send(Optional<String> request, String path) {
        return request.map(_ -> {
            Sandbox.Answer answer = qbo.post(path, body);
            if (answer.status() == 200) {
                remember(path, answer.entity());
            }
            return answer;
        });
    }

    private Optional<String> asked(String path, String json) {
        body = json;
        return Optional.of(path);
    }

    private void remember(String path, ObjectNode entity) {
        List<String> ids =
                path.startsWith("/invoice")
                        ? invoices
                        : path.startsWith("/creditmemo") ? memos : payments;
        String id = entity.path("Id").asString();
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    private String versioned(String entity, String id, String more) {
        Sandbox.Answer answer = qbo.get("/" + entity + "/" + id);
        JsonNode version =
                answer.status() == 200
                        ? answer.entity().path("SyncToken")
                        : answer.json().path("x");
        return "{\"Id\":\"%s\",\"SyncToken\":\"%s\",\"sparse\":true%s}"
                .formatted(id, version.asString("0"), more);
    }

    private static String lines(String invoice, Act act) {
        return ",\"Line\":[{\"Amount\":%s,\"LinkedTxn\":[{\"TxnId\":\"%s\",\"TxnType\":\"Invoice\"}]}]"
                .formatted(act.amount(), invoice);
    }

    /** A payment of nothing that uses some of a credit memo for an invoice. */
    private String using(String memo, String invoice, Act act) {
        return """
        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"TotalAmt":0,"Line":[
         {"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]},
         {"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"CreditMemo"}]}]}
        """
                .formatted(customer, act.amount(), invoice, act.amount(), memo);
    }
}
