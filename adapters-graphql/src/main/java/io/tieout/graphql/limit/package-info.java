/**
 * What one request may cost: depth, weight and aliases. Everything else that a request could do to
 * excess is bounded by the engine's own parser limits.
 *
 * <p>Start with {@link io.tieout.graphql.limit.RequestLimits}.
 */
@NullMarked
package io.tieout.graphql.limit;

import org.jspecify.annotations.NullMarked;
