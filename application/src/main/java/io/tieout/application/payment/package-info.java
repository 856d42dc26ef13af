/**
 * Commands and views of payments.
 *
 * <p>Start with {@link io.tieout.application.payment.PaymentCommand}.
 */
@NullMarked
package io.tieout.application.payment;

import org.jspecify.annotations.NullMarked;
