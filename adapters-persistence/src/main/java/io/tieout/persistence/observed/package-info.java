/**
 * Documents of others as a table, and what they move in the receivables.
 *
 * <p>Fills the ports of {@code application.observed}. Start with {@link
 * io.tieout.persistence.observed.ObservedProjection}.
 */
@NullMarked
package io.tieout.persistence.observed;

import org.jspecify.annotations.NullMarked;
