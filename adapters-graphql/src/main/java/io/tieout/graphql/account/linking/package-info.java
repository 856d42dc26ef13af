/**
 * Finding and deciding links in the schema: {@code account-link.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.account.linking.LinkQueries}.
 */
@NullMarked
package io.tieout.graphql.account.linking;

import org.jspecify.annotations.NullMarked;
