/**
 * Deliveries of invoices in the database: their view, written in the command's transaction.
 *
 * <p>Addresses stand in it sealed. Start with {@link
 * io.tieout.persistence.delivery.DeliveryProjection}, then {@link
 * io.tieout.persistence.delivery.JooqDeliveryViews}.
 */
@NullMarked
package io.tieout.persistence.delivery;

import org.jspecify.annotations.NullMarked;
