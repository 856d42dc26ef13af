/**
 * Alerts as tables: one row per cause until somebody acknowledges it, and beside it how far each
 * channel has come with telling people.
 *
 * <p>It reaches nobody. Start with {@link io.tieout.persistence.alert.JooqAlerts}.
 */
@NullMarked
package io.tieout.persistence.alert;

import org.jspecify.annotations.NullMarked;
