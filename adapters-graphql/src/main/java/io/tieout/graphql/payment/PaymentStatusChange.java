package io.tieout.graphql.payment;

import io.tieout.application.event.Cursor;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.domain.money.Money;
import io.tieout.graphql.live.LiveItem;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an invoice is paid changed.
 *
 * @param amount how much was applied or released; empty when no payment caused it
 */
record PaymentStatusChange(
        Cursor cursor,
        Instant at,
        PaymentStatusCause cause,
        PaymentStatus status,
        Money balance,
        Optional<Money> amount,
        InvoiceView invoice)
        implements LiveItem {}
