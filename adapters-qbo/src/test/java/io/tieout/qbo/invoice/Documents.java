package io.tieout.qbo.invoice;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceDocument.Line;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Approved documents. */
final class Documents {

    private Documents() {}

    static InvoiceDocument of(Money discount, Money total, String memo, Line... lines) {
        return of(Target.none(), discount, total, memo, lines);
    }

    static InvoiceDocument of(
            Target term, Money discount, Money total, String memo, Line... lines) {
        return new InvoiceDocument(
                new DocumentLink(new ConnectionId(new UUID(0, 2)), "58"),
                "INV-7",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 4, 1),
                term,
                List.of(lines),
                discount,
                new ExpectedTax.None(),
                total,
                memo,
                Target.none(),
                new ExpectedRate.Unstated());
    }

    /** one line of one product, no discount */
    static InvoiceDocument of(String quantity, Money unitPrice, Money amount) {
        var line =
                new Line(
                        "Hosting",
                        new Target("1", "Services"),
                        new Target("79", "Sales"),
                        new Quantity(new BigDecimal(quantity)),
                        unitPrice,
                        amount,
                        new ServicePeriod.Unstated(),
                        "NON",
                        Target.none());
        return of(Money.zero(amount.currency()), amount, "", line);
    }

    /** one line over 100.00 USD */
    static InvoiceDocument plain() {
        return of("1", money(10_000, "USD"), money(10_000, "USD"));
    }

    static Money money(long minorUnits, String currency) {
        return Money.ofMinor(minorUnits, new Currency(currency));
    }
}
