package io.tieout.domain.collection;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Money or credit that was applied to an invoice, or came back.
 *
 * @param on the day from which it counts
 * @param amount negative for what bounced or was taken off again
 */
public record Clearing(InvoiceId invoice, LocalDate on, Money amount, Instant knownAt) {}
