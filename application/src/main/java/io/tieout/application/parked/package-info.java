/**
 * Events that an automation could not handle, as people see them, and the order to try one again.
 *
 * <p>How automations set events aside stands in the bridge to Axon, which this does not know. Start
 * with {@link io.tieout.application.parked.ParkedEventViews}.
 */
@NullMarked
package io.tieout.application.parked;

import org.jspecify.annotations.NullMarked;
