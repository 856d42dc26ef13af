package io.tieout.domain.invoice;

import io.tieout.domain.field.SentFields;
import io.tieout.domain.invoice.InvoiceRejection.CurrencyDiffers;
import io.tieout.domain.money.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What an invoice may say so that it can land in an accounting system. */
public final class ContentRules {

    private static final int MAX_LINES = SentFields.INVOICE_LINES.most();

    /** people paste: what is longer than a document can hold is shortened by the plan */
    static final int MAX_ENTERED = 10_000;

    // Text and amount limits are the strictest of the systems that Tieout lands in, from their
    // reference pages on invoices, read 2026-11-20.
    private static final int MAX_NUMBER = SentFields.INVOICE_NUMBER.longest();
    private static final BigDecimal MAX_MINOR_UNITS = new BigDecimal("999999999999999");

    /** of what people write for people; it is never sent */
    public static final int MAX_REASON = 1000;

    private ContentRules() {}

    /**
     * stops at the first rule broken
     *
     * @throws InvoiceRejected with the path of the field and the rule
     */
    public static void check(InvoiceContent content, Currency accountCurrency) {
        if (!content.currency().equals(accountCurrency)) {
            throw new InvoiceRejected(
                    new CurrencyDiffers(accountCurrency.code(), content.currency().code()));
        }
        FieldRules.oneLine("number", content.number(), 1, MAX_NUMBER);
        FieldRules.text("memo", content.memo(), 0, MAX_ENTERED);
        FieldRules.oneLine("department", content.department(), 0, LineRules.MAX_NAME);
        dates(content.issuedOn(), content.dueOn());
        lines(content.lines(), content.currency());
        amounts(content);
    }

    /** a reason in a person's words, or a rejection */
    public static String reason(String reason) {
        FieldRules.text("reason", reason, 1, MAX_REASON);
        return reason;
    }

    private static void dates(LocalDate issuedOn, LocalDate dueOn) {
        FieldRules.day("issuedOn", issuedOn);
        FieldRules.day("dueOn", dueOn);
        FieldRules.demand(
                !dueOn.isBefore(issuedOn),
                "dueOn",
                "due on "
                        + dueOn
                        + " is before issued on "
                        + issuedOn
                        + "; choose a later due date");
    }

    private static void lines(List<InvoiceLine> lines, Currency currency) {
        FieldRules.demand(!lines.isEmpty(), "lines", "an invoice has at least one line; add one");
        FieldRules.demand(
                lines.size() <= MAX_LINES,
                "lines",
                "expected at most " + MAX_LINES + " lines but got " + lines.size() + "; split it");
        for (int i = 0; i < lines.size(); i++) {
            LineRules.check("lines." + i + ".", lines.get(i), currency);
        }
    }

    private static void amounts(InvoiceContent content) {
        if (content.discount() instanceof Discount.Fixed(var amount)) {
            FieldRules.currency("discount", content.currency(), amount.currency());
            FieldRules.demand(
                    amount.isPositive(),
                    "discount",
                    "a discount is positive, got " + amount + "; leave it out for none");
        }
        Totals totals = Totals.of(content);
        FieldRules.demand(
                !totals.total().isNegative(),
                "discount",
                "a discount of " + totals.discount() + " exceeds the lines' " + totals.subtotal());
        FieldRules.demand(
                isPrintable(BigDecimal.valueOf(totals.subtotal().minorUnits())),
                "lines",
                "the lines sum to "
                        + totals.subtotal()
                        + ", more than 15 digits; split the invoice");
    }

    /** whether so many minor units have few enough digits to land */
    static boolean isPrintable(BigDecimal minorUnits) {
        return minorUnits.abs().compareTo(MAX_MINOR_UNITS) <= 0;
    }
}
