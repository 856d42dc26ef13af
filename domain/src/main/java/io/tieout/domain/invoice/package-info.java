/**
 * An invoice's life: draft, submitted, approved, pushed, partially paid, paid, or voided.
 *
 * <p>It knows amounts, makers and checkers, and the plan that was signed; it knows no clock, no
 * storage and no vendor. Start with {@link io.tieout.domain.invoice.InvoiceEvent}.
 */
@NullMarked
package io.tieout.domain.invoice;

import org.jspecify.annotations.NullMarked;
