/**
 * Failures on demand: what breaks, where, and how often.
 *
 * <p>Start at {@link io.tieout.twin.trouble.Troubles}.
 */
@NullMarked
package io.tieout.twin.trouble;

import org.jspecify.annotations.NullMarked;
