/**
 * Accounts in the schema: {@code account.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.account.AccountQueries}.
 */
@NullMarked
package io.tieout.graphql.account;

import org.jspecify.annotations.NullMarked;
