/**
 * The standing queries in SQL, each one statement over the views and the queues.
 *
 * <p>Start with {@link io.tieout.persistence.standing.JooqStandingViews}.
 */
@NullMarked
package io.tieout.persistence.standing;

import org.jspecify.annotations.NullMarked;
