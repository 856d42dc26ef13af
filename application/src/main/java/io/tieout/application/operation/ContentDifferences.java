package io.tieout.application.operation;

import io.tieout.application.accounting.OperationChange.Difference;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Money;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an edit changes in an invoice, field by field, in the names of the input. */
public final class ContentDifferences {

    private ContentDifferences() {}

    /** every field that differs, in the order of the content */
    public static List<Difference> between(InvoiceContent before, InvoiceContent after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        return names.stream()
                .map(name ->
                        new Difference(name, was.getOrDefault(name, ""), is.getOrDefault(name, "")))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }

    private static Map<String, String> fields(InvoiceContent content) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("accountId", content.account().value().toString());
        fields.put("number", content.number());
        fields.put("currency", content.currency().code());
        fields.put("issuedOn", content.issuedOn().toString());
        fields.put("dueOn", content.dueOn().toString());
        for (int i = 0; i < content.lines().size(); i++) {
            line("lines." + i + ".", content.lines().get(i), fields);
        }
        fields.put("discount", discount(content.discount()));
        fields.put("memo", content.memo());
        fields.put("department", content.department());
        return fields;
    }

    private static void line(String prefix, InvoiceLine line, Map<String, String> fields) {
        fields.put(prefix + "description", line.description());
        fields.put(prefix + "product", line.product());
        fields.put(prefix + "quantity", line.quantity().value().toPlainString());
        fields.put(prefix + "unitPrice", amount(line.unitPrice()));
        fields.put(prefix + "servicePeriod", period(line.servicePeriod()));
        fields.put(prefix + "taxCode", line.taxCode());
        fields.put(prefix + "className", line.className());
    }

    private static String period(ServicePeriod period) {
        return switch (period) {
            case ServicePeriod.Unstated() -> "";
            case ServicePeriod.Between(var firstOn, var lastOn) -> firstOn + " to " + lastOn;
        };
    }

    private static String discount(Discount discount) {
        return switch (discount) {
            case Discount.None() -> "";
            case Discount.Fixed(var amount) -> amount(amount);
            case Discount.Share(var percent) -> percent.value().toPlainString() + " %";
        };
    }

    private static String amount(Money money) {
        return money.toDecimal().toPlainString() + " " + money.currency().code();
    }
}
