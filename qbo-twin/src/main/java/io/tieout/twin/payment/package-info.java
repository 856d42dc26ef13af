/**
 * Payments: what was received and which invoices it settles.
 *
 * <p>Start at {@link io.tieout.twin.payment.PaymentRules}.
 */
@NullMarked
package io.tieout.twin.payment;

import org.jspecify.annotations.NullMarked;
