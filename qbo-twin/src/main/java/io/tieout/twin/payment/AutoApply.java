package io.tieout.twin.payment;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Operation;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.WriteOptions;
import io.tieout.twin.sales.Dates;
import io.tieout.twin.settlement.OpenItem;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the service does by itself where the company's preferences let it: a new charge takes up the
 * credits there are, a new credit pays the oldest charges. It races whoever applies credits too.
 */
public final class AutoApply {

    /** The note by which the service marks its own doing. */
    private static final String NOTE = "Created by QB Online to link credits to charges.";

    private static final PaymentRules RULES = new PaymentRules();

    private AutoApply() {}

    /** A new invoice takes up unused credit memos, then money that nobody applied. */
    public static void toInvoice(Change change, Key invoice) {
        CompanyProfile company = CompanyProfile.of(change);
        if (company.appliesCredits()) {
            OpenItem charge = OpenItem.find(change, invoice);
            link(change, List.of(charge), unsettled(change, Kind.CREDIT_MEMO, charge));
        }
        if (company.appliesPayments()) {
            OpenItem charge = OpenItem.find(change, invoice);
            oldestFirst(change, Kind.PAYMENT, charge.row()).stream()
                    .filter(payment -> Dates.isOpen(change, payment))
                    .forEach(payment -> apply(change, payment.key(), invoice));
        }
    }

    /** A new credit memo pays what its customer owes, the oldest invoice first. */
    public static void fromCreditMemo(Change change, Key memo) {
        if (CompanyProfile.of(change).appliesCredits()) {
            OpenItem credit = OpenItem.find(change, memo);
            link(change, unsettled(change, Kind.INVOICE, credit), List.of(credit));
        }
    }

    /** Money that came without a word for what it is pays the oldest invoices. */
    static void fromPayment(Change change, Key payment) {
        Row row = change.find(payment).orElseThrow();
        boolean isSilent = Json.objects(row.entity(), "Line").isEmpty();
        if (isSilent && CompanyProfile.of(change).appliesPayments()) {
            oldestFirst(change, Kind.INVOICE, row)
                    .forEach(invoice -> apply(change, payment, invoice.key()));
        }
    }

    /** One payment of nothing that brings charges and credits together as far as they go. */
    private static void link(Change change, List<OpenItem> charges, List<OpenItem> credits) {
        BigDecimal amount = sum(charges).min(sum(credits));
        if (amount.signum() == 0) {
            return;
        }
        ObjectNode of = charges.getFirst().row().entity();
        ObjectNode payment =
                Json.object().put("TotalAmt", BigDecimal.ZERO).put("PrivateNote", NOTE);
        payment.set("CustomerRef", of.path("CustomerRef").deepCopy());
        payment.set("CurrencyRef", of.path("CurrencyRef").deepCopy());
        ArrayNode lines = payment.putArray("Line");
        share(lines, charges, amount);
        share(lines, credits, amount);
        RULES.create(change, payment, WriteOptions.NONE);
        Key key = new Key(Kind.PAYMENT, change.nextId(Kind.PAYMENT));
        change.add(key, payment);
        RULES.created(change, key, payment);
    }

    private static void share(ArrayNode lines, List<OpenItem> items, BigDecimal amount) {
        BigDecimal left = amount;
        for (OpenItem item : items) {
            BigDecimal share = left.min(item.open());
            if (share.signum() > 0) {
                lines.add(line(item.row().key(), share));
                left = left.subtract(share);
            }
        }
    }

    /** Adds a line to a payment that has money left. */
    private static void apply(Change change, Key payment, Key invoice) {
        ObjectNode entity = change.copy(payment);
        BigDecimal left = Json.decimal(entity, "UnappliedAmt");
        BigDecimal share = left.min(OpenItem.find(change, invoice).open());
        if (share.signum() <= 0) {
            return;
        }
        Row before = change.find(payment).orElseThrow();
        entity.withArray("Line").add(line(invoice, share));
        RULES.update(change, before, entity, WriteOptions.NONE);
        change.replace(payment, entity, Operation.UPDATED);
    }

    private static ObjectNode line(Key document, BigDecimal amount) {
        ObjectNode line = Json.object().put("Amount", amount);
        line.putArray("LinkedTxn")
                .addObject()
                .put("TxnId", document.id())
                .put("TxnType", document.kind().wireName());
        return line;
    }

    private static List<OpenItem> unsettled(Change change, Kind kind, OpenItem of) {
        return oldestFirst(change, kind, of.row()).stream()
                .map(row -> OpenItem.find(change, row.key()))
                .filter(item -> item.open().signum() > 0)
                .toList();
    }

    /** Documents of the same customer and currency as another, oldest first. */
    private static List<Row> oldestFirst(Change change, Kind kind, Row of) {
        return change.before().rows(kind).stream()
                .filter(row -> !row.isVoided())
                .filter(row -> isSame(row, of, "CustomerRef") && isSame(row, of, "CurrencyRef"))
                .sorted(Comparator.comparing(row -> Json.stringOr(row.entity(), "TxnDate", "")))
                .toList();
    }

    private static boolean isSame(Row one, Row other, String property) {
        return Json.reference(one.entity(), property)
                .equals(Json.reference(other.entity(), property));
    }

    private static BigDecimal sum(List<OpenItem> items) {
        return items.stream().map(OpenItem::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
