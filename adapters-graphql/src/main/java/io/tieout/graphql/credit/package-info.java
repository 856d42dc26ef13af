/**
 * Credit memos in the schema: {@code credit-memo.graphqls} and {@code credit-memo-orders.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.credit.CreditMemoQueries}.
 */
@NullMarked
package io.tieout.graphql.credit;

import org.jspecify.annotations.NullMarked;
