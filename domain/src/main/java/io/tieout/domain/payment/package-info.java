/**
 * A payment as seen in the accounting system, and where every cent of it went.
 *
 * <p>The conservation law: applied, queued for a person, unapplied and reversed always sum to the
 * highest amount seen. Start with {@link io.tieout.domain.payment.PaymentEvent}.
 */
@NullMarked
package io.tieout.domain.payment;

import org.jspecify.annotations.NullMarked;
