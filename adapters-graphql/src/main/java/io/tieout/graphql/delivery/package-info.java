/**
 * Sending invoices in the schema: {@code invoice-delivery.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.delivery.DeliveryController}.
 */
@NullMarked
package io.tieout.graphql.delivery;

import org.jspecify.annotations.NullMarked;
