/**
 * What a policy would do, over what really happened or over the time to come, and how that differs
 * from the policy in force.
 *
 * <p>It asks the decisions of {@code domain.collection} themselves and does nothing but keep a log
 * of its own. Fees that it charges are counted, not owed. Start with {@link
 * io.tieout.domain.simulation.Rehearsal}.
 */
@NullMarked
package io.tieout.domain.simulation;

import org.jspecify.annotations.NullMarked;
