package io.tieout.domain.invoice;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import java.time.LocalDate;
import java.util.List;

/**
 * What an invoice says: who owes, from when, until when, for what.
 *
 * @param number the number printed on it, unique in the tenant, at most 21 characters
 * @param memo a note for the customer; empty for none
 * @param department where the revenue belongs, as a whole; empty for nowhere in particular
 */
public record InvoiceContent(
        AccountId account,
        String number,
        Currency currency,
        LocalDate issuedOn,
        LocalDate dueOn,
        List<InvoiceLine> lines,
        Discount discount,
        String memo,
        String department) {

    public InvoiceContent {
        lines = List.copyOf(lines);
    }
}
