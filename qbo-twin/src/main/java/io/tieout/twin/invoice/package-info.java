/**
 * Invoices: defaults, totals, balance, void and delete.
 *
 * <p>Start at {@link io.tieout.twin.invoice.InvoiceRules}.
 */
@NullMarked
package io.tieout.twin.invoice;

import org.jspecify.annotations.NullMarked;
