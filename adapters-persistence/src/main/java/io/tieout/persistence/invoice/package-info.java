/**
 * Invoices in the database: their view, written in the command's transaction, and what the whole
 * book owed as of any day.
 *
 * <p>{@link io.tieout.persistence.invoice.InvoiceFold} says what an event does to a row and {@link
 * io.tieout.persistence.invoice.ReceivableMovement} what it does to the receivables; both are pure,
 * so that a rebuild folds the same history into the same rows. Rules of invoices are not decided
 * here: a row believes its events.
 *
 * <p>Start with {@link io.tieout.persistence.invoice.InvoiceProjection}, then {@link
 * io.tieout.persistence.invoice.JooqInvoiceViews}.
 */
@NullMarked
package io.tieout.persistence.invoice;

import org.jspecify.annotations.NullMarked;
