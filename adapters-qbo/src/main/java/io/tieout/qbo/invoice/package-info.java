/**
 * Lands approved invoices in QuickBooks, says in our words what landed, and voids them.
 *
 * <p>It decides nothing about an invoice's life: it says what QuickBooks answered. Start reading
 * with {@link io.tieout.qbo.invoice.QboInvoices}.
 */
@NullMarked
package io.tieout.qbo.invoice;

import org.jspecify.annotations.NullMarked;
