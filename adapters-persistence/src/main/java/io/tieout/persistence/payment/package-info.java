/**
 * Payments in the database: their view, written in the command's transaction.
 *
 * <p>A row counts where every cent of its payment is; what a payment settles of each invoice stands
 * with the invoices. Rules of payments are not decided here: a row believes its events.
 *
 * <p>Start with {@link io.tieout.persistence.payment.PaymentProjection}, then {@link
 * io.tieout.persistence.payment.JooqPaymentViews}.
 */
@NullMarked
package io.tieout.persistence.payment;

import org.jspecify.annotations.NullMarked;
