/**
 * Exact amounts: minor units and their currency, quantities, percentages, and splits that sum.
 *
 * <p>Nothing here is ever a floating point number, and no sum mixes currencies. Start with {@link
 * io.tieout.domain.money.Money}.
 */
@NullMarked
package io.tieout.domain.money;

import org.jspecify.annotations.NullMarked;
