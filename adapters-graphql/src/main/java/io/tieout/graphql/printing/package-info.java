/**
 * Invoices as files: the one answer of this module that is no GraphQL.
 *
 * <p>Start with {@link io.tieout.graphql.printing.InvoicePdfController}.
 */
@NullMarked
package io.tieout.graphql.printing;

import org.jspecify.annotations.NullMarked;
