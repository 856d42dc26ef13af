/**
 * A faithful local QuickBooks Online: OAuth, the accounting API, its query language, webhooks,
 * faults and a clock.
 *
 * <p>A program of its own that shares no code with the product it is used to try. A request walks
 * {@code http -> front -> api -> rules -> books}; what happened is kept by {@code realm} and told
 * by {@code webhook}. Start at {@link io.tieout.twin.Twin}.
 */
@NullMarked
package io.tieout.twin;

import org.jspecify.annotations.NullMarked;
