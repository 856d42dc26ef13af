/**
 * Commands and views of invoices.
 *
 * <p>Start with {@link io.tieout.application.invoice.InvoiceCommand}.
 */
@NullMarked
package io.tieout.application.invoice;

import org.jspecify.annotations.NullMarked;
