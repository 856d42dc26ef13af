/**
 * F9: people who edit, delete, pay and touch documents where the books are, while half of the
 * webhooks are lost; exactly what no longer stands as it landed must be shown as a drift.
 *
 * <p>What differs is judged by reading the books, not by the product's comparison. Start with
 * {@link io.tieout.bootstrap.faults.drift.EditedBooks}.
 */
@NullMarked
package io.tieout.bootstrap.faults.drift;

import org.jspecify.annotations.NullMarked;
