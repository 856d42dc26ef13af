/**
 * Payments that Tieout learns of before the books do: from a processor, or from somebody who holds
 * a check or a transfer. Each counts at once and is then booked; what the books may know already
 * waits for a person.
 *
 * <p>Where its money is says {@code domain.payment}. It knows no document but by its link. Start
 * with {@link io.tieout.domain.recorded.RecordedPayment}.
 */
@NullMarked
package io.tieout.domain.recorded;

import org.jspecify.annotations.NullMarked;
