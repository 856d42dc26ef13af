/**
 * Sending invoices to customers by e-mail, and how that went.
 *
 * <p>Start with {@link io.tieout.application.delivery.DeliveryCommand}.
 */
@NullMarked
package io.tieout.application.delivery;

import org.jspecify.annotations.NullMarked;
