package io.tieout.twin.admin;

import io.tieout.twin.api.EntityCalls;
import io.tieout.twin.books.Books;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.json.Json;
import io.tieout.twin.realm.Realm;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A payment as a bookkeeper enters it: customer, day, amount, and which invoices it settles. */
public final class PaymentByHand {

    private PaymentByHand() {}

    /**
     * Books a payment.
     *
     * @param sent {@code customerId, date, amount, currency?, memo?, invoices:[{id|docNumber,
     *     amount}]}
     * @return the answer of the API
     * @throws io.tieout.twin.fault.QboFault as the API's own create
     * @throws IllegalArgumentException if an amount is no number or a document number is not known
     */
    public static String book(Realm realm, EntityCalls entities, ObjectNode sent) {
        ObjectNode payment = realm.read(books -> payment(books, sent));
        return entities.write(
                realm, Kind.PAYMENT, "create", "", Optional.empty(), Json.text(payment));
    }

    private static ObjectNode payment(Books books, ObjectNode sent) {
        String customerId = Json.stringOr(sent, "customerId", "");
        ObjectNode payment = Json.object().put("TotalAmt", amount(sent));
        payment.putObject("CustomerRef").put("value", customerId);
        Json.string(sent, "date").ifPresent(date -> payment.put("TxnDate", date));
        Json.string(sent, "memo").ifPresent(memo -> payment.put("PrivateNote", memo));
        Json.string(sent, "currency")
                .or(() ->
                        books.find(new Key(Kind.CUSTOMER, customerId))
                                .flatMap(row -> Json.reference(row.entity(), "CurrencyRef")))
                .ifPresent(currency -> payment.putObject("CurrencyRef").put("value", currency));
        ArrayNode lines = payment.putArray("Line");
        for (ObjectNode invoice : Json.objects(sent, "invoices")) {
            ObjectNode line = lines.addObject().put("Amount", amount(invoice));
            line.putArray("LinkedTxn")
                    .addObject()
                    .put("TxnId", invoiceId(books, invoice))
                    .put("TxnType", "Invoice");
        }
        return payment;
    }

    private static BigDecimal amount(ObjectNode json) {
        String text = Json.stringOr(json, "amount", "");
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("amount is no number: '" + text + "'", e);
        }
    }

    private static String invoiceId(Books books, ObjectNode invoice) {
        return Json.string(invoice, "id")
                .or(() ->
                        Json.string(invoice, "docNumber")
                                .flatMap(number -> books.numbered(Kind.INVOICE, number))
                                .map(Key::id))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no invoice " + Json.text(invoice) + " in the books"));
    }
}
