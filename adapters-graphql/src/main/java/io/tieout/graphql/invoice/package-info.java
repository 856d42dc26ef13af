/**
 * Invoices in the schema: {@code invoice*.graphqls} and {@code aging.graphqls}.
 *
 * <p>Changes begin in {@link io.tieout.graphql.invoice.InvoiceMutations}, reads in {@link
 * io.tieout.graphql.invoice.InvoiceQueries}, live events in {@link
 * io.tieout.graphql.invoice.InvoiceSubscriptions}.
 */
@NullMarked
package io.tieout.graphql.invoice;

import org.jspecify.annotations.NullMarked;
