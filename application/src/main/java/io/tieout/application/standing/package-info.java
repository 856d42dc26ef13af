/**
 * Standing queries: what hangs in the air between the books and ours, and what stands still too
 * long.
 *
 * <p>Both are empty on a healthy tenant. Start with {@link
 * io.tieout.application.standing.StandingViews}.
 */
@NullMarked
package io.tieout.application.standing;

import org.jspecify.annotations.NullMarked;
