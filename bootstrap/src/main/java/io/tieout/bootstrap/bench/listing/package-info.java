/**
 * How long a page of invoices takes under load, beside the same reads without the way there.
 *
 * <p>Start with {@link io.tieout.bootstrap.bench.listing.InvoicePage}.
 */
@NullMarked
package io.tieout.bootstrap.bench.listing;

import org.jspecify.annotations.NullMarked;
