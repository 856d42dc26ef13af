/**
 * The tenant's own closing date, in the schema: {@code books-closing.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.closing.ClosingController}.
 */
@NullMarked
package io.tieout.graphql.closing;

import org.jspecify.annotations.NullMarked;
