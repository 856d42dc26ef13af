/**
 * Top-level errors, which are for access, limits and bugs only, each with a stable code in its
 * extensions.
 *
 * <p>A business "no" is no error: it is an entry of {@code userErrors}, see {@code graphql.order}.
 * Start with {@link io.tieout.graphql.answer.ErrorCode}.
 */
@NullMarked
package io.tieout.graphql.answer;

import org.jspecify.annotations.NullMarked;
