/**
 * How far the sweep has come, and what it looks for, as tables.
 *
 * <p>Fills the ports of {@code application.sweep}. Start with {@link
 * io.tieout.persistence.sweep.JooqSweepPositions}.
 */
@NullMarked
package io.tieout.persistence.sweep;

import org.jspecify.annotations.NullMarked;
