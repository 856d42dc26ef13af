/**
 * Prints of invoices in the database: a cache that all nodes share, limited in size.
 *
 * <p>Start with {@link io.tieout.persistence.printing.JooqPrints}.
 */
@NullMarked
package io.tieout.persistence.printing;

import org.jspecify.annotations.NullMarked;
