package io.tieout.domain.recorded;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.LocalDate;

/** An invoice that stands in the books, and what it still owes. */
public record OpenInvoice(
        InvoiceId invoice,
        DocumentLink document,
        AccountId account,
        LocalDate issuedOn,
        Money owed) {}
