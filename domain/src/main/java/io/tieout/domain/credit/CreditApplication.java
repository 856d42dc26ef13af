package io.tieout.domain.credit;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An order to settle so much of an invoice with a credit memo: a payment of nothing that links both
 * in the accounting system.
 *
 * @param id names the order
 * @param customer whose documents both are there
 * @param credit the credit memo there
 * @param charge the invoice there
 * @param effectiveOn the accounting date from which it counts
 */
public record CreditApplication(
        UUID id,
        InvoiceId invoice,
        DocumentLink customer,
        DocumentLink credit,
        DocumentLink charge,
        Money amount,
        LocalDate effectiveOn) {}
