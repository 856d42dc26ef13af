/**
 * What ends because its time is over: approvals that never landed or whose plan changed, first
 * signatures that nobody joined or whose plan changed, and acts that nobody decided.
 *
 * <p>It only finds them and sends the orders that people could send; what may have landed is looked
 * at first, as when a person gives it up. Start with {@link
 * io.tieout.application.lapse.LapseSweep}.
 */
@NullMarked
package io.tieout.application.lapse;

import org.jspecify.annotations.NullMarked;
