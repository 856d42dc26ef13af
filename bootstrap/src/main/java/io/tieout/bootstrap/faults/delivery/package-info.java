/**
 * F10: webhooks that come twice, in any order, forged, or never; what payments are booked, changed
 * and taken back meanwhile must stand in Tieout as it stands in the books.
 *
 * <p>The accounting system's own webhooks are dropped, and a post office of the run's own takes
 * their place. Start with {@link io.tieout.bootstrap.faults.delivery.DishonestPost}.
 */
@NullMarked
package io.tieout.bootstrap.faults.delivery;

import org.jspecify.annotations.NullMarked;
