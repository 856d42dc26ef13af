/**
 * Commands and views of money that goes back to customers, and the acts that order it.
 *
 * <p>Nothing goes back without two people, who see the exact document and the accounts that it
 * hits. A refund counts as settled only as far as a payment in the books links it.
 *
 * <p>Start with {@link io.tieout.application.refund.RefundsCreditMemos}.
 */
@NullMarked
package io.tieout.application.refund;

import org.jspecify.annotations.NullMarked;
