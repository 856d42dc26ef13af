package io.tieout.domain.feeinvoice;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One fee for paying one invoice late, as an invoice of its own.
 *
 * @param overdue the invoice that was paid late
 * @param period which of its fees, from 0
 */
public record FeeInvoice(AccountId account, InvoiceId overdue, int period) {

    /** The product whose item points at the account of late fees; its mapping is the tenant's. */
    public static final String PRODUCT = "LATE_FEE";

    private static final String NOT_TAXED = "NON";

    /** digits of an id that numbers end with; the first of an id only tell the time */
    private static final int DIGITS = 8;

    /** the same fee always has the same invoice, however often it is drafted */
    public InvoiceId id() {
        String name = "late fee:" + account.value() + ":" + overdue.value() + ":" + period;
        return new InvoiceId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** the number printed on it: whose fee, and the how manieth */
    public String number() {
        return "LF-" + digits(overdue.value()) + "-" + (period + 1);
    }

    /**
     * the number of a credit memo that takes some of it back
     *
     * @param time the how manieth, from 1
     */
    public String creditNumber(int time) {
        return "LC-" + digits(id().value()) + "-" + time;
    }

    /** names that credit memo */
    public UUID creditId(int time) {
        String name = "late fee taken back:" + id().value() + ":" + time;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** whether an invoice bills a fee and nothing else */
    public static boolean isFee(InvoiceContent content) {
        return content.lines().stream().allMatch(line -> line.product().equals(PRODUCT));
    }

    /**
     * what it says
     *
     * @param text how the fee was reckoned
     */
    public InvoiceContent content(Money amount, LocalDate issuedOn, int termDays, FeeText text) {
        return new InvoiceContent(
                account,
                number(),
                amount.currency(),
                issuedOn,
                issuedOn.plusDays(termDays),
                List.of(line(amount, text.line())),
                new Discount.None(),
                text.memo(),
                "");
    }

    /** the same invoice over less, because the rest turned out unfounded */
    public static InvoiceContent lowered(InvoiceContent content, Money amount) {
        InvoiceLine was = content.lines().getFirst();
        return new InvoiceContent(
                content.account(),
                content.number(),
                content.currency(),
                content.issuedOn(),
                content.dueOn(),
                List.of(line(amount, was.description() + ", lowered to " + amount)),
                content.discount(),
                content.memo(),
                content.department());
    }

    private static InvoiceLine line(Money amount, String text) {
        return new InvoiceLine(
                text,
                PRODUCT,
                Quantity.of("1"),
                amount,
                new ServicePeriod.Unstated(),
                NOT_TAXED,
                "");
    }

    private static String digits(UUID id) {
        String digits = id.toString().replace("-", "");
        return digits.substring(digits.length() - DIGITS).toUpperCase(Locale.ROOT);
    }
}
