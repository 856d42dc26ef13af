/**
 * Linking invoices to documents that stand in the books already: {@code invoice-link.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.invoice.linking.InvoiceLinkMutations}.
 */
@NullMarked
package io.tieout.graphql.invoice.linking;

import org.jspecify.annotations.NullMarked;
