package io.tieout.twin.payment;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.settlement.LinkType;
import io.tieout.twin.settlement.OpenItem;
import io.tieout.twin.settlement.Settlement;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a payment applies to each document its lines name.
 *
 * @param charges what goes to documents that are owed
 * @param credits what comes from documents that are credits, besides the money received
 */
record Applications(Map<Key, BigDecimal> byDocument, BigDecimal charges, BigDecimal credits) {

    static final Applications NONE = new Applications(Map.of(), BigDecimal.ZERO, BigDecimal.ZERO);

    Applications {
        byDocument = Collections.unmodifiableMap(new LinkedHashMap<>(byDocument));
    }

    /**
     * Reads the applications off a payment's lines and notes on each line what the service adds.
     *
     * @throws io.tieout.twin.fault.QboFault 2500 for a document that does not exist, 6000 for one
     *     of another customer or currency
     */
    static Applications of(Change change, ObjectNode payment) {
        Map<Key, BigDecimal> byDocument = new LinkedHashMap<>();
        BigDecimal charges = BigDecimal.ZERO;
        BigDecimal credits = BigDecimal.ZERO;
        for (ObjectNode line : Json.objects(payment, "Line")) {
            Key document = LinkType.document(Json.objects(line, "LinkedTxn").getFirst());
            OpenItem item = OpenItem.find(change, document);
            checkPayer(change, payment, item);
            checkCurrency(payment, item);
            if (!line.has("LineEx")) {
                line.set("LineEx", lineEx(item));
            }
            BigDecimal amount = Json.decimal(line, "Amount");
            byDocument.merge(document, amount, BigDecimal::add);
            charges = item.isCredit() ? charges : charges.add(amount);
            credits = item.isCredit() ? credits.add(amount) : credits;
        }
        return new Applications(byDocument, charges, credits);
    }

    /**
     * Moves the documents from one set of applications to another; what did not change is left be.
     */
    static void move(Change change, String paymentId, Applications from, Applications to) {
        Set<Key> touched = new LinkedHashSet<>(from.byDocument.keySet());
        touched.addAll(to.byDocument.keySet());
        for (Key document : touched) {
            BigDecimal total = to.amount(document);
            BigDecimal by = total.subtract(from.amount(document));
            if (by.signum() != 0) {
                Settlement.apply(change, document, paymentId, by, total);
            }
        }
    }

    private BigDecimal amount(Key document) {
        return byDocument.getOrDefault(document, BigDecimal.ZERO);
    }

    /** A customer settles its own documents and those of the customers below it. */
    private static void checkPayer(Change change, ObjectNode payment, OpenItem item) {
        Optional<String> payer = Json.reference(payment, "CustomerRef");
        Optional<String> billed = Optional.of(item.customerId());
        while (billed.isPresent() && !billed.equals(payer)) {
            billed = Json.reference(change.read(new Key(Kind.CUSTOMER, billed.get())), "ParentRef");
        }
        if (billed.isEmpty()) {
            throw BusinessFaults.businessRule(
                    "%s %s belongs to another customer."
                            .formatted(item.row().key().kind().wireName(), item.row().key().id()));
        }
    }

    private static void checkCurrency(ObjectNode payment, OpenItem item) {
        Optional<String> paid = Json.reference(payment, "CurrencyRef");
        Optional<String> owed = Json.reference(item.row().entity(), "CurrencyRef");
        if (!paid.equals(owed)) {
            throw BusinessFaults.businessRule(
                    "%s %s is in %s, the payment in %s."
                            .formatted(
                                    item.row().key().kind().wireName(),
                                    item.row().key().id(),
                                    owed.orElse("no currency"),
                                    paid.orElse("none")));
        }
    }

    /**
     * What recorded answers show of the document on a line, in the wrapping of Intuit's XML past.
     */
    private static ObjectNode lineEx(OpenItem item) {
        ObjectNode lineEx = Json.object();
        ArrayNode any = lineEx.putArray("any");
        any.add(named("txnId", item.row().key().id()));
        any.add(named("txnOpenBalance", item.open().toPlainString()));
        any.add(named("txnReferenceNumber", Json.stringOr(item.row().entity(), "DocNumber", "")));
        return lineEx;
    }

    private static ObjectNode named(String name, String value) {
        ObjectNode wrapped =
                Json.object()
                        .put("name", "{http://schema.intuit.com/finance/v3}NameValue")
                        .put("declaredType", "com.intuit.schema.finance.v3.NameValue")
                        .put("scope", "javax.xml.bind.JAXBElement$GlobalScope")
                        .put("nil", false)
                        .put("globalScope", true)
                        .put("typeSubstituted", false);
        wrapped.putObject("value").put("Name", name).put("Value", value);
        return wrapped;
    }
}
