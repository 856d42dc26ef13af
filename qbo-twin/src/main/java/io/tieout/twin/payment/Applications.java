package io.tieout.twin.payment;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.invoice.AppliedPayments;
import io.tieout.twin.json.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a payment applies to each invoice, by invoice id. */
record Applications(Map<String, BigDecimal> byInvoice) {

    static final Applications NONE = new Applications(Map.of());

    Applications {
        byInvoice = Map.copyOf(byInvoice);
    }

    /**
     * Reads the applications off a payment's lines and notes on each line what the service adds.
     *
     * @throws io.tieout.twin.fault.QboFault 2500 for an invoice that does not exist, 6000 for one
     *     of another customer
     */
    static Applications of(Change change, ObjectNode payment) {
        Map<String, BigDecimal> byInvoice = new TreeMap<>();
        for (ObjectNode line : Json.objects(payment, "Line")) {
            ObjectNode link = Json.objects(line, "LinkedTxn").getFirst();
            String id = Json.stringOr(link, "TxnId", "");
            Row invoice = AppliedPayments.invoice(change, id);
            checkPayer(change, payment, invoice);
            if (!line.has("LineEx")) {
                line.set("LineEx", lineEx(invoice));
            }
            byInvoice.merge(id, Json.decimal(line, "Amount"), BigDecimal::add);
        }
        return new Applications(byInvoice);
    }

    /**
     * Moves the invoices from one set of applications to another; what did not change is left be.
     */
    static void move(Change change, String paymentId, Applications from, Applications to) {
        TreeSet<String> touched = new TreeSet<>(from.byInvoice.keySet());
        touched.addAll(to.byInvoice.keySet());
        for (String invoiceId : touched) {
            BigDecimal total = to.amount(invoiceId);
            BigDecimal by = total.subtract(from.amount(invoiceId));
            if (by.signum() != 0) {
                AppliedPayments.apply(change, invoiceId, paymentId, by, total);
            }
        }
    }

    private BigDecimal amount(String invoiceId) {
        return byInvoice.getOrDefault(invoiceId, BigDecimal.ZERO);
    }

    /** A customer pays its own invoices and those of the customers below it. */
    private static void checkPayer(Change change, ObjectNode payment, Row invoice) {
        Optional<String> payer = Json.reference(payment, "CustomerRef");
        Optional<String> billed = Json.reference(invoice.entity(), "CustomerRef");
        while (billed.isPresent() && !billed.equals(payer)) {
            billed = Json.reference(change.read(new Key(Kind.CUSTOMER, billed.get())), "ParentRef");
        }
        if (billed.isEmpty()) {
            throw BusinessFaults.businessRule(
                    "Invoice %s belongs to another customer.".formatted(invoice.key().id()));
        }
    }

    /**
     * What recorded answers show of the invoice on a line, in the wrapping of Intuit's XML past.
     */
    private static ObjectNode lineEx(Row invoice) {
        ObjectNode lineEx = Json.object();
        ArrayNode any = lineEx.putArray("any");
        any.add(named("txnId", invoice.key().id()));
        any.add(named("txnOpenBalance", Json.decimal(invoice.entity(), "Balance").toPlainString()));
        any.add(named("txnReferenceNumber", Json.stringOr(invoice.entity(), "DocNumber", "")));
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
