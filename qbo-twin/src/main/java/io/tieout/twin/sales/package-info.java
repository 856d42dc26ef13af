/**
 * What every sales document shares: lines, discount, tax, currency, number, period.
 *
 * <p>Must not know which document it is. Start at {@link io.tieout.twin.sales.SalesLines}.
 */
@NullMarked
package io.tieout.twin.sales;

import org.jspecify.annotations.NullMarked;
