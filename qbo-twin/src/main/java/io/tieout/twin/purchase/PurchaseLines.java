package io.tieout.twin.purchase;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.LineIds;
import io.tieout.twin.rules.References;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.Tracking;
import io.tieout.twin.sales.Amounts;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a purchase: what was paid for, by account or by item. */
final class PurchaseLines {

    private static final String BY_ACCOUNT = "AccountBasedExpenseLineDetail";
    private static final String BY_ITEM = "ItemBasedExpenseLineDetail";

    static final Shape SHAPE =
            Shape.named("Line")
                    .text("Id", 50)
                    .whole("LineNum")
                    .text("Description", 4000)
                    .decimal("Amount")
                    .choice("DetailType", BY_ACCOUNT, BY_ITEM)
                    .nested(BY_ACCOUNT, expense(BY_ACCOUNT).reference("AccountRef"))
                    .nested(
                            BY_ITEM,
                            expense(BY_ITEM)
                                    .reference("ItemRef", "PriceLevelRef")
                                    .decimal("Qty", "UnitPrice"))
                    .anything("CustomField")
                    .readOnly("LinkedTxn", "LineEx");

    private final Change change;
    private final CompanyProfile company;
    private final String currency;

    PurchaseLines(Change change, String currency) {
        this.change = change;
        this.company = CompanyProfile.of(change);
        this.currency = currency;
    }

    /**
     * Checks and completes the lines of a purchase, in place, and sums them up.
     *
     * @throws io.tieout.twin.fault.QboFault 2250 without lines, or what is wrong with one
     */
    BigDecimal settle(ObjectNode purchase) {
        List<ObjectNode> lines = Json.objects(purchase, "Line");
        if (lines.isEmpty()) {
            throw BusinessFaults.missingLines();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (ObjectNode line : lines) {
            String type =
                    Json.string(line, "DetailType")
                            .orElseThrow(() -> RequestFaults.missing("DetailType"));
            BigDecimal amount = Amounts.required(line, "Amount", currency);
            ObjectNode detail = Json.child(line, type);
            if (type.equals(BY_ACCOUNT)) {
                References.require(change, detail, "AccountRef", Kind.ACCOUNT);
            } else {
                References.require(change, detail, "ItemRef", Kind.ITEM);
                Amounts.checkProduct(detail, amount, currency);
            }
            complete(detail);
            line.put("Amount", Currencies.shown(amount, currency));
            sum = sum.add(amount);
        }
        LineIds.assign(lines, 1);
        return sum;
    }

    private void complete(ObjectNode detail) {
        References.resolve(change, detail, "CustomerRef", Kind.CUSTOMER);
        Tracking.classOfLine(change, company, detail);
        detail.put("BillableStatus", Json.stringOr(detail, "BillableStatus", "NotBillable"));
        boolean isFree = Json.reference(detail, "CustomerRef").isEmpty();
        if (isFree && Json.stringOr(detail, "BillableStatus", "").equals("Billable")) {
            throw RequestFaults.missing("CustomerRef");
        }
        if (Json.reference(detail, "TaxCodeRef").isEmpty()) {
            detail.putObject("TaxCodeRef").put("value", "NON");
        }
    }

    private static Shape expense(String className) {
        return Shape.named(className)
                .reference("CustomerRef", "ClassRef", "TaxCodeRef")
                .choice("BillableStatus", "Billable", "NotBillable", "HasBeenBilled")
                .decimal("TaxAmount", "TaxInclusiveAmt")
                .anything("MarkupInfo");
    }
}
