/**
 * A payment as seen in the accounting system, and where every cent of it went.
 *
 * <p>A payment brings money, credits, or both: an accounting system books "invoice 100 = credit
 * memo 30 + cash 70" as one payment. It does not say which invoice got the credit, and neither do
 * we: the two are one pot, and its parts are what it pays.
 *
 * <p>The conservation law: the {@link io.tieout.domain.payment.Buckets} always sum to the highest
 * amount seen.
 *
 * <p>What found no home waits for a person, whose decisions are in {@link
 * io.tieout.domain.payment.Reconciliation}. None of them applies money: a match has the accounting
 * system link the payment otherwise, and the next picture applies it. Start with {@link
 * io.tieout.domain.payment.PaymentEvent}.
 */
@NullMarked
package io.tieout.domain.payment;

import org.jspecify.annotations.NullMarked;
