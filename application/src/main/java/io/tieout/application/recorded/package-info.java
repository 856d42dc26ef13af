/**
 * Commands and views of payments that Tieout learns of before the books do, and how the books' own
 * report of such a payment is known again.
 *
 * <p>It knows no processor's protocol. Start with {@link
 * io.tieout.application.recorded.RecordedPaymentHandlers}.
 */
@NullMarked
package io.tieout.application.recorded;

import org.jspecify.annotations.NullMarked;
