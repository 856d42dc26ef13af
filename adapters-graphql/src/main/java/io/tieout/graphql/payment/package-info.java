/**
 * Payments in the schema: {@code payment.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.payment.PaymentQueries}.
 */
@NullMarked
package io.tieout.graphql.payment;

import org.jspecify.annotations.NullMarked;
