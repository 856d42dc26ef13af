/**
 * Money that goes back to a customer: what is left of a credit or of a payment, what was paid for a
 * sale, and what a bank took back.
 *
 * <p>One order is one document in the books, and it counts only as the books show it: a refund of a
 * credit is settled by the payment that links both, whoever changes that later.
 *
 * <p>Start with {@link io.tieout.domain.refund.RefundOrder}, then {@link
 * io.tieout.domain.refund.RefundEvent}.
 */
@NullMarked
package io.tieout.domain.refund;

import org.jspecify.annotations.NullMarked;
