package io.tieout.twin.settlement;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Operation;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.sales.TransactionCurrency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The document's side of a payment: its balance, its link back, its customer's balance. */
public final class Settlement {

    private Settlement() {}

    /**
     * Applies a payment to a document, or takes some of it back. The document gets a new SyncToken
     * and its customer's balance moves along.
     *
     * @param by positive if more is applied than before
     * @param total what the payment applies to the document afterwards; nothing removes the link
     * @throws io.tieout.twin.fault.QboFault 6000 if more is applied than is open
     */
    public static void apply(
            Change change, Key document, String paymentId, BigDecimal by, BigDecimal total) {
        OpenItem item = OpenItem.find(change, document);
        if (by.compareTo(item.open()) > 0) {
            throw BusinessFaults.businessRule(
                    "The amount applied to %s %s exceeds its open balance of %s."
                            .formatted(
                                    document.kind().wireName().toLowerCase(Locale.ROOT),
                                    Json.stringOr(item.row().entity(), "DocNumber", document.id()),
                                    item.open().toPlainString()));
        }
        ObjectNode entity = change.copy(document);
        setOpen(CompanyProfile.of(change), document.kind(), entity, item.open().subtract(by));
        if (total.signum() == 0) {
            Links.remove(entity, "Payment", paymentId);
        } else {
            Links.add(entity, "Payment", paymentId);
        }
        change.replace(document, entity, Operation.UPDATED);
        Receivable.move(change, item.customerId(), item.isCredit() ? by : by.negate());
    }

    /** Writes what is open of a document of sale; documents of other kinds do not show it. */
    public static void setOpen(
            CompanyProfile company, Kind kind, ObjectNode entity, BigDecimal open) {
        if (kind != Kind.INVOICE && kind != Kind.CREDIT_MEMO) {
            return;
        }
        String currency = Json.reference(entity, "CurrencyRef").orElse("USD");
        entity.put("Balance", Currencies.shown(open, currency));
        if (kind == Kind.CREDIT_MEMO) {
            entity.put("RemainingCredit", Currencies.shown(open, currency));
        }
        if (company.isMultiCurrency()) {
            entity.put("HomeBalance", TransactionCurrency.atHome(company, entity, open));
        }
    }

    /**
     * Sees that no payment is applied to a document that is to be voided or deleted.
     *
     * @throws io.tieout.twin.fault.QboFault 6000 naming the payment
     */
    public static void checkNone(Row document, String verb) {
        List<String> payments = Links.of(document.entity(), "Payment");
        if (!payments.isEmpty()) {
            throw BusinessFaults.businessRule(
                    "You cannot %s %s %s while payment %s is applied to it. Unlink it first."
                            .formatted(
                                    verb,
                                    document.key().kind().wireName().toLowerCase(Locale.ROOT),
                                    document.key().id(),
                                    payments.getFirst()));
        }
    }

    /**
     * Sees that a document keeps its customer, and enough to cover what is applied to it.
     *
     * @throws io.tieout.twin.fault.QboFault 6000 if it would not
     */
    public static void checkStillCovered(Change change, Row before, PartyAmounts after) {
        BigDecimal settled = OpenItem.settled(change, before);
        if (settled.signum() == 0) {
            return;
        }
        OpenItem item = OpenItem.find(change, before.key());
        BigDecimal debit = after.debit(new Key(Kind.CUSTOMER, item.customerId()));
        boolean isCovered =
                after.onlyCustomer().isPresent()
                        && debit.abs().compareTo(settled) >= 0
                        && debit.signum() < 0 == item.isCredit();
        if (!isCovered) {
            throw BusinessFaults.businessRule(
                    "Payments apply %s to this transaction, which has to stay covered."
                            .formatted(settled.toPlainString()));
        }
    }
}
