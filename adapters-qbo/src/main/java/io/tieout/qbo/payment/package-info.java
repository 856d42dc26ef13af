/**
 * Reads payments from QuickBooks and says what they show, in the application's words.
 *
 * <p>Where their parts belong is the application's business. Start reading with {@link
 * io.tieout.qbo.payment.QboPayments}.
 */
@NullMarked
package io.tieout.qbo.payment;

import org.jspecify.annotations.NullMarked;
