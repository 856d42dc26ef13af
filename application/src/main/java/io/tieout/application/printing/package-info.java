/**
 * Invoices as customers read them on paper: asked of the accounting system when somebody wants one,
 * kept for a while, and shown to whoever may see the invoice.
 *
 * <p>Start with {@link io.tieout.application.printing.InvoicePrinter}.
 */
@NullMarked
package io.tieout.application.printing;

import org.jspecify.annotations.NullMarked;
