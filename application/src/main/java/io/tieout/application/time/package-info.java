/**
 * Two clocks and the source of ids. Tenant time rules dates, due timers, token life, rate windows,
 * backoff and polls; machine time is nobody's business here.
 *
 * <p>Start with {@link io.tieout.application.time.TenantClock}.
 */
@NullMarked
package io.tieout.application.time;

import org.jspecify.annotations.NullMarked;
