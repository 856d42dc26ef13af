/**
 * Money that goes back to customers, in the schema: {@code refund.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.refund.RefundMutations}.
 */
@NullMarked
package io.tieout.graphql.refund;

import org.jspecify.annotations.NullMarked;
