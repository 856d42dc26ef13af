/**
 * Trying out a collection policy before it counts: over what really happened, or over the days to
 * come, account by account and in sums.
 *
 * <p>It gathers facts and asks {@code domain.simulation}; nothing is stored, sent or charged. Start
 * with {@link io.tieout.application.simulation.Simulations}.
 */
@NullMarked
package io.tieout.application.simulation;

import org.jspecify.annotations.NullMarked;
