/**
 * The GraphQL face of Tieout: the schema, and what turns its fields into commands and reads.
 *
 * <p>It speaks only to the ports of the application; it knows no database and no accounting system.
 * A change is walked from a controller ({@code graphql.invoice.InvoiceMutations}) through {@code
 * graphql.order.Orders} to {@code Commands}; a read from {@code graphql.invoice.InvoiceQueries}
 * straight to the views. Start with {@link io.tieout.graphql.GraphQlAdapter}.
 */
@NullMarked
package io.tieout.graphql;

import org.jspecify.annotations.NullMarked;
