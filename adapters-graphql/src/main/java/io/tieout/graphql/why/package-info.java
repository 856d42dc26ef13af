/**
 * Asking why over GraphQL: {@code why.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.why.WhyQueries}.
 */
@NullMarked
package io.tieout.graphql.why;

import org.jspecify.annotations.NullMarked;
