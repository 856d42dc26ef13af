package io.tieout.twin.invoice;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Operation;
import io.tieout.twin.books.Row;
import io.tieout.twin.customer.Receivable;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.CompanyProfile;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The invoice's side of a payment: its balance, and the links that lead back to the payments. */
public final class AppliedPayments {

    private AppliedPayments() {}

    /** The open balance of an invoice that a payment names. */
    public static Row invoice(Change change, String id) {
        Row row =
                change.find(new Key(Kind.INVOICE, id))
                        .orElseThrow(() ->
                                BusinessFaults.invalidReference(Kind.INVOICE.internalList(), id));
        if (row.isVoided()) {
            throw BusinessFaults.businessRule(
                    "A payment cannot be applied to voided invoice " + id + ".");
        }
        return row;
    }

    /**
     * Applies a payment to an invoice, or takes some of it back. The invoice gets a new SyncToken
     * and its customer's balance moves along.
     *
     * @param by positive if more is applied than before
     * @param total what the payment applies to the invoice afterwards; nothing removes the link
     * @throws io.tieout.twin.fault.QboFault 6000 if more is applied than is open
     */
    public static void apply(
            Change change, String invoiceId, String paymentId, BigDecimal by, BigDecimal total) {
        Row row = invoice(change, invoiceId);
        ObjectNode invoice = change.copy(row.key());
        BigDecimal open = Json.decimal(invoice, "Balance");
        if (by.compareTo(open) > 0) {
            throw BusinessFaults.businessRule(
                    "The amount applied to invoice %s exceeds its open balance of %s."
                            .formatted(
                                    Json.stringOr(invoice, "DocNumber", invoiceId),
                                    open.toPlainString()));
        }
        InvoiceRules.setBalance(
                CompanyProfile.of(change),
                invoice,
                open.subtract(by),
                Json.reference(invoice, "CurrencyRef").orElse("USD"));
        link(invoice, paymentId, total.signum() != 0);
        change.replace(row.key(), invoice, Operation.UPDATED);
        Receivable.move(change, Json.reference(invoice, "CustomerRef").orElse(""), by.negate());
    }

    static BigDecimal sum(ObjectNode invoice) {
        return Json.decimal(invoice, "TotalAmt")
                .subtract(Json.decimal(invoice, "Deposit"))
                .subtract(Json.decimal(invoice, "Balance"));
    }

    static void checkNone(Row invoice, String verb) {
        Optional<ObjectNode> link =
                Json.objects(invoice.entity(), "LinkedTxn").stream()
                        .filter(it -> Json.stringOr(it, "TxnType", "").equals("Payment"))
                        .findFirst();
        if (link.isPresent()) {
            throw BusinessFaults.businessRule(
                    "You cannot %s an invoice while payment %s is applied to it. Unlink it first."
                            .formatted(verb, Json.stringOr(link.get(), "TxnId", "")));
        }
    }

    private static void link(ObjectNode invoice, String paymentId, boolean isLinked) {
        ArrayNode links = Json.array();
        Json.objects(invoice, "LinkedTxn").stream()
                .filter(it -> !Json.stringOr(it, "TxnId", "").equals(paymentId))
                .forEach(links::add);
        if (isLinked) {
            links.addObject().put("TxnId", paymentId).put("TxnType", "Payment");
        }
        invoice.set("LinkedTxn", links);
    }
}
