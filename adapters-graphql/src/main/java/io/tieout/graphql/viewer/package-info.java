/**
 * Who is asking, and any object by its id: {@code schema.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.viewer.NodeQueries}.
 */
@NullMarked
package io.tieout.graphql.viewer;

import org.jspecify.annotations.NullMarked;
