/**
 * Tying out over GraphQL: order the reading of the accounting system's receivables, and see both
 * sides with every difference.
 *
 * <p>Start with {@link io.tieout.graphql.tieout.TieOutController}.
 */
@NullMarked
package io.tieout.graphql.tieout;

import org.jspecify.annotations.NullMarked;
