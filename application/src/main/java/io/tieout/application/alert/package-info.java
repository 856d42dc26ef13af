/**
 * What somebody must be told because no one is looking: a failed operation, a lost connection, a
 * limit that draws near. Repeated alerts of one cause are one alert that counts.
 *
 * <p>It knows nothing of how people are reached. Start with {@link
 * io.tieout.application.alert.Alerts}.
 */
@NullMarked
package io.tieout.application.alert;

import org.jspecify.annotations.NullMarked;
