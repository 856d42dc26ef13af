/**
 * Verifying the history over GraphQL, and handing it out as a file.
 *
 * <p>Start with {@link io.tieout.graphql.seal.SealQueries}.
 */
@NullMarked
package io.tieout.graphql.seal;

import org.jspecify.annotations.NullMarked;
