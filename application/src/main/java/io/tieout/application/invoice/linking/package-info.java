/**
 * Linking invoices of ours to documents that stand in the books already, entered there by hand or
 * by another program before: nothing is pushed, and what stood there on its own counts no longer.
 *
 * <p>Start with {@link io.tieout.application.invoice.linking.LinkOrderHandler}.
 */
@NullMarked
package io.tieout.application.invoice.linking;

import org.jspecify.annotations.NullMarked;
