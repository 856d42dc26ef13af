/**
 * Refund receipts: money given back at once.
 *
 * <p>Start at {@link io.tieout.twin.refund.RefundReceiptRules}.
 */
@NullMarked
package io.tieout.twin.refund;

import org.jspecify.annotations.NullMarked;
