/**
 * Estimates: offers that nobody owes.
 *
 * <p>Start at {@link io.tieout.twin.estimate.EstimateRules}.
 */
@NullMarked
package io.tieout.twin.estimate;

import org.jspecify.annotations.NullMarked;
