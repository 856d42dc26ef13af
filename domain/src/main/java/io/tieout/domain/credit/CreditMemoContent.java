package io.tieout.domain.credit;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a credit memo says.
 *
 * @param invoice the invoice it takes back, whole or in part
 * @param discount the part of the invoice's discount that is taken back with the lines
 * @param memo a note for the customer
 * @param reason why it is given, in the words of whoever drafted it; stays in the house
 * @param appliesOnLanding whether it settles its own invoice as soon as it stands in the books
 */
public record CreditMemoContent(
        InvoiceId invoice,
        AccountId account,
        String number,
        Currency currency,
        LocalDate issuedOn,
        List<CreditedLine> lines,
        Money discount,
        String memo,
        String reason,
        boolean appliesOnLanding) {

    public CreditMemoContent {
        lines = List.copyOf(lines);
    }

    /** the same with another note for the customer */
    public CreditMemoContent saying(String note) {
        return new CreditMemoContent(
                invoice,
                account,
                number,
                currency,
                issuedOn,
                lines,
                discount,
                note,
                reason,
                appliesOnLanding);
    }

    /** whether it writes off what nobody will pay, and takes back nothing that was sold */
    public boolean isWriteOff() {
        return lines.stream().noneMatch(CreditedLine::isOfALine);
    }

    /** the lines, before the discount */
    public Money subtotal() {
        return lines.stream().map(CreditedLine::amount).reduce(Money.zero(currency), Money::plus);
    }

    /** lines less discount, before tax */
    public Money total() {
        return subtotal().minus(discount);
    }

    /**
     * the sale that it takes back, in the form in which sales are planned
     *
     * @param department the invoice's own: what is taken back is taken from where it was booked
     */
    public InvoiceContent asSale(String department) {
        return new InvoiceContent(
                account,
                number,
                currency,
                issuedOn,
                issuedOn,
                lines.stream().map(CreditedLine::line).toList(),
                discount.isZero() ? new Discount.None() : new Discount.Fixed(discount),
                memo,
                department);
    }
}
