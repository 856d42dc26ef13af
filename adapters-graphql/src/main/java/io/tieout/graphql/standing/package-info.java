/**
 * The standing queries as the API shows them.
 *
 * <p>Start with {@link io.tieout.graphql.standing.StandingController}.
 */
@NullMarked
package io.tieout.graphql.standing;

import org.jspecify.annotations.NullMarked;
