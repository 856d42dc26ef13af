/**
 * An invoice on its way to its customer by e-mail: ordered, sent or failed.
 *
 * <p>It knows whom it goes to and whether it may go; it knows no mail server and no vendor. Start
 * with {@link io.tieout.domain.delivery.DeliveryEvent}.
 */
@NullMarked
package io.tieout.domain.delivery;

import org.jspecify.annotations.NullMarked;
