package io.tieout.domain.collection;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.Instant;

/**
 * A fee that was charged or, where negative, taken back.
 *
 * @param invoice the one that was paid late
 * @param period which of its fees, from 0
 */
public record FeeCharge(InvoiceId invoice, int period, Money amount, Instant at) {}
