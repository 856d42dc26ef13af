/**
 * Gives money back in QuickBooks: purchases against receivables, the payments that link them to
 * what they give back, and voids of payments that bounced; facts sheet 5.8, 5.11 and 15.
 *
 * <p>What may go back is the application's business. Start with {@link
 * io.tieout.qbo.refund.QboExpenses}, then {@link io.tieout.qbo.refund.QboPaymentLinks}.
 */
@NullMarked
package io.tieout.qbo.refund;

import org.jspecify.annotations.NullMarked;
