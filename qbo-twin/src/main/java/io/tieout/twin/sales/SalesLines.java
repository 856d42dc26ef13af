package io.tieout.twin.sales;

import io.tieout.twin.books.Change;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.LineIds;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.tax.TaxedAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a sales document: each is checked and completed, then come the subtotal and, behind
 * it, the discount, both the service's own doing.
 */
public final class SalesLines {

    private static final String ITEM = ItemLine.DETAIL;
    private static final String DISCOUNT = "DiscountLineDetail";
    private static final String SUBTOTAL = "SubTotalLineDetail";
    private static final String DESCRIPTION = "DescriptionOnly";

    public static final Shape SHAPE =
            Shape.named("Line")
                    .text("Id", 50)
                    .whole("LineNum")
                    .text("Description", 4000)
                    .decimal("Amount")
                    .choice("DetailType", ITEM, DISCOUNT, SUBTOTAL, DESCRIPTION)
                    .nested(
                            ITEM,
                            Shape.named(ITEM)
                                    .reference(
                                            "ItemRef",
                                            "ClassRef",
                                            "TaxCodeRef",
                                            "ItemAccountRef",
                                            "PriceLevelRef",
                                            "TaxClassificationRef")
                                    .decimal(
                                            "Qty",
                                            "UnitPrice",
                                            "RatePercent",
                                            "DiscountRate",
                                            "DiscountAmt",
                                            "TaxInclusiveAmt")
                                    .date("ServiceDate")
                                    .anything("MarkupInfo"))
                    .nested(
                            DISCOUNT,
                            Shape.named(DISCOUNT)
                                    .flag("PercentBased")
                                    .decimal("DiscountPercent")
                                    .reference("DiscountAccountRef", "ClassRef", "TaxCodeRef"))
                    .nested(SUBTOTAL, Shape.named(SUBTOTAL).reference("ItemRef"))
                    .nested(
                            "DescriptionLineDetail",
                            Shape.named("DescriptionLineDetail")
                                    .date("ServiceDate")
                                    .reference("TaxCodeRef"))
                    .anything("CustomField")
                    .readOnly("LinkedTxn", "LineEx");

    private final Change change;
    private final CompanyProfile company;
    private final String currency;

    SalesLines(Change change, String currency) {
        this.change = change;
        this.company = CompanyProfile.of(change);
        this.currency = currency;
    }

    /**
     * What the lines of a document come to.
     *
     * @param taxed each line as tax sees it, before any discount
     */
    record Sum(BigDecimal subtotal, BigDecimal discount, List<TaxedAmount> taxed) {

        Sum {
            taxed = List.copyOf(taxed);
        }
    }

    /**
     * Checks and completes the lines of a document, in place.
     *
     * @throws io.tieout.twin.fault.QboFault if there is no line, or one breaks a rule
     */
    Sum settle(ObjectNode document) {
        List<ObjectNode> sent = Json.objects(document, "Line");
        List<ObjectNode> bodies = new ArrayList<>();
        Optional<ObjectNode> discount = Optional.empty();
        BigDecimal subtotal = BigDecimal.ZERO;
        List<TaxedAmount> taxed = new ArrayList<>();
        ItemLine items = new ItemLine(change, company, currency, document);
        for (ObjectNode line : sent) {
            String type = Json.stringOr(line, "DetailType", "");
            switch (type) {
                case ITEM -> {
                    TaxedAmount amount = items.settle(line);
                    subtotal = subtotal.add(amount.net());
                    taxed.add(amount);
                    bodies.add(line);
                }
                case DESCRIPTION -> bodies.add(line);
                case DISCOUNT -> discount = Optional.of(onlyOne(discount, line));
                case SUBTOTAL -> {} // written anew below
                default -> throw RequestFaults.missing("DetailType");
            }
        }
        if (bodies.isEmpty()) {
            throw BusinessFaults.missingLines();
        }
        BigDecimal reduction = reduction(discount, subtotal);
        document.set("Line", arranged(bodies, subtotal, discount));
        return new Sum(subtotal, reduction, taxed);
    }

    private static ObjectNode onlyOne(Optional<ObjectNode> already, ObjectNode line) {
        if (already.isPresent()) {
            throw BusinessFaults.businessRule("Only one discount line is allowed on a document.");
        }
        return line;
    }

    private BigDecimal reduction(Optional<ObjectNode> discount, BigDecimal subtotal) {
        if (discount.isEmpty()) {
            return BigDecimal.ZERO;
        }
        ObjectNode line = discount.get();
        ObjectNode detail = Json.child(line, DISCOUNT);
        BigDecimal reduction;
        if (Json.isTrue(detail, "PercentBased")) {
            BigDecimal percent =
                    Json.decimalIfAny(detail, "DiscountPercent")
                            .orElseThrow(BusinessFaults::discountWithoutAmount);
            reduction = Currencies.round(subtotal.multiply(percent).movePointLeft(2), currency);
        } else {
            reduction =
                    Amounts.sent(line, "Amount", currency)
                            .orElseThrow(BusinessFaults::discountWithoutAmount);
        }
        if (reduction.signum() < 0 || reduction.compareTo(subtotal) > 0) {
            throw BusinessFaults.businessRule(
                    "A discount is neither negative nor more than the subtotal.");
        }
        detail.put("PercentBased", Json.isTrue(detail, "PercentBased"));
        line.put("Amount", Currencies.shown(reduction, currency));
        return reduction;
    }

    private ArrayNode arranged(
            List<ObjectNode> bodies, BigDecimal subtotal, Optional<ObjectNode> discount) {
        ArrayNode lines = Json.array();
        LineIds.assign(bodies, 1);
        int position = 0;
        for (ObjectNode line : bodies) {
            position++;
            lines.add(line.put("LineNum", position));
        }
        lines.add(
                Json.object()
                        .put("Amount", Currencies.shown(subtotal, currency))
                        .put("DetailType", SUBTOTAL)
                        .set(SUBTOTAL, Json.object()));
        discount.ifPresent(line -> lines.add(line.remove(List.of("Id", "LineNum"))));
        return lines;
    }
}
