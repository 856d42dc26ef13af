/**
 * Refunds as people see them: one row each, written by its own events.
 *
 * <p>What a refund moves in the receivables is told by the payment that links it, so nothing is
 * counted here. Start with {@link io.tieout.persistence.refund.RefundProjection}.
 */
@NullMarked
package io.tieout.persistence.refund;

import org.jspecify.annotations.NullMarked;
