/**
 * What time it is for each tenant, and who waits for which instant of it.
 *
 * <p>It knows the machine's time and the tenants' settings, and nothing of what is done when an
 * alarm rings. Start with {@link io.tieout.bootstrap.time.AdjustableTenantClock}.
 */
@NullMarked
package io.tieout.bootstrap.time;

import org.jspecify.annotations.NullMarked;
