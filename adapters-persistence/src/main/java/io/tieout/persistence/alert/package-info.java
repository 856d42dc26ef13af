/**
 * Alerts as a table: one row per cause until somebody acknowledges it.
 *
 * <p>It reaches nobody. Start with {@link io.tieout.persistence.alert.JooqAlerts}.
 */
@NullMarked
package io.tieout.persistence.alert;

import org.jspecify.annotations.NullMarked;
