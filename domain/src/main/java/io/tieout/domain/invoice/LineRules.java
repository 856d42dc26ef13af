package io.tieout.domain.invoice;

import io.tieout.domain.field.SentFields;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.util.Set;

/** What one line may say. */
final class LineRules {

    /** a product, class or department without a mapping means the record of its name */
    static final int MAX_NAME = SentFields.RECORD_NAME.longest();

    private static final Set<String> TAX_CODES = Set.of("NON", "TAX");

    private LineRules() {}

    /** {@code path} is the line's own, with a trailing dot */
    static void check(String path, InvoiceLine line, Currency currency) {
        FieldRules.text(path + "description", line.description(), 1, ContentRules.MAX_ENTERED);
        FieldRules.oneLine(path + "product", line.product(), 1, MAX_NAME);
        FieldRules.oneLine(path + "className", line.className(), 0, MAX_NAME);
        FieldRules.demand(
                TAX_CODES.contains(line.taxCode()),
                path + "taxCode",
                "expected NON or TAX but got '" + line.taxCode() + "'");
        price(path, line, currency);
        period(path + "servicePeriod", line.servicePeriod());
    }

    private static void price(String path, InvoiceLine line, Currency currency) {
        Money price = line.unitPrice();
        FieldRules.currency(path + "unitPrice", currency, price.currency());
        FieldRules.demand(
                !price.isNegative(),
                path + "unitPrice",
                "a unit price is zero or more, got " + price + "; use a discount to take off");
        FieldRules.demand(
                fits(line),
                path + "unitPrice",
                line.quantity() + " times " + price + " has more than 15 digits; split the line");
    }

    /** decided on the exact product, which as money might be larger than can be counted */
    private static boolean fits(InvoiceLine line) {
        BigDecimal price = BigDecimal.valueOf(line.unitPrice().minorUnits());
        return ContentRules.isPrintable(line.quantity().value().multiply(price));
    }

    private static void period(String field, ServicePeriod period) {
        if (period instanceof ServicePeriod.Between(var firstOn, var lastOn)) {
            FieldRules.day(field, firstOn);
            FieldRules.day(field, lastOn);
            FieldRules.demand(
                    !lastOn.isBefore(firstOn),
                    field,
                    "its last day " + lastOn + " is before its first day " + firstOn);
        }
    }
}
