package io.tieout.graphql.payment;

import io.tieout.application.event.Cursor;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.Optional;

/** What a subscriber to payment status is sent. */
sealed interface PaymentStatusItem {

    /** behind it a subscriber resumes without gap and without repetition */
    Cursor cursor();

    /**
     * How far an invoice is paid changed.
     *
     * @param amount how much was applied or released; empty when no payment caused it
     */
    record Change(
            Cursor cursor,
            Instant at,
            PaymentStatusCause cause,
            PaymentStatus status,
            Money balance,
            Optional<Money> amount,
            InvoiceView invoice)
            implements PaymentStatusItem {}

    /** Nothing was missed up to here. */
    record Heartbeat(Cursor cursor) implements PaymentStatusItem {}

    /** The subscriber did not keep up, and this is the last item. */
    record Lagged(Cursor cursor) implements PaymentStatusItem {}
}
