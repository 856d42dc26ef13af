/**
 * Payments from elsewhere in the schema: {@code recorded-payment.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.recorded.RecordedPaymentMutations}.
 */
@NullMarked
package io.tieout.graphql.recorded;

import org.jspecify.annotations.NullMarked;
