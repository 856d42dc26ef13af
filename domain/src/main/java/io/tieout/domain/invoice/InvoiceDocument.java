package io.tieout.domain.invoice;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact document that will land in the accounting system, every reference resolved.
 *
 * @param discount the amount taken off the lines, zero for none
 * @param total lines less discount, before tax
 * @param department where the revenue belongs, as a whole; none for nowhere in particular
 * @param rate at which it may be converted into the currency of the books
 */
public record InvoiceDocument(
        DocumentLink customer,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Target term,
        List<Line> lines,
        Money discount,
        ExpectedTax tax,
        Money total,
        String memo,
        Target department,
        ExpectedRate rate) {

    public InvoiceDocument {
        lines = List.copyOf(lines);
    }

    /**
     * A line with its references resolved.
     *
     * @param incomeAccount the account that the item credits, which the document itself never names
     * @param taxCode as the accounting system knows it
     * @param deferredTo where an entry beside the document puts what the item credits to income;
     *     none where nothing is to be deferred
     */
    public record Line(
            String description,
            Target item,
            Target incomeAccount,
            Quantity quantity,
            Money unitPrice,
            Money amount,
            ServicePeriod servicePeriod,
            String taxCode,
            Target reportedClass,
            Target deferredTo) {

        /** a line that stays where its item credits it */
        public Line(
                String description,
                Target item,
                Target incomeAccount,
                Quantity quantity,
                Money unitPrice,
                Money amount,
                ServicePeriod servicePeriod,
                String taxCode,
                Target reportedClass) {
            this(
                    description,
                    item,
                    incomeAccount,
                    quantity,
                    unitPrice,
                    amount,
                    servicePeriod,
                    taxCode,
                    reportedClass,
                    Target.none());
        }

        /** the same, deferred to that account */
        Line deferredTo(Target account) {
            return new Line(
                    description,
                    item,
                    incomeAccount,
                    quantity,
                    unitPrice,
                    amount,
                    servicePeriod,
                    taxCode,
                    reportedClass,
                    account);
        }
    }

    /** the same with its lines, each of them, deferred to where this says; none for not at all */
    public InvoiceDocument deferring(List<Target> accounts) {
        List<Line> deferring = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            deferring.add(lines.get(i).deferredTo(accounts.get(i)));
        }
        return new InvoiceDocument(
                customer,
                number,
                issuedOn,
                dueOn,
                term,
                deferring,
                discount,
                tax,
                total,
                memo,
                department,
                rate);
    }

    /** whether an entry beside it defers something */
    public boolean isDeferring() {
        return lines.stream().anyMatch(line -> !line.deferredTo().isNone());
    }
}
