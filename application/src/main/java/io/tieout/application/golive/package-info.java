/**
 * Going live on books with a history: a cutoff, opening balances, and the proof that they tie.
 *
 * <p>What was open before is observed, never pushed. Start with {@link
 * io.tieout.application.golive.GoLives}.
 */
@NullMarked
package io.tieout.application.golive;

import org.jspecify.annotations.NullMarked;
