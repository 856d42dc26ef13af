/**
 * What a currency means for an amount: its decimals, its name, its rate.
 *
 * <p>Knows no entity. Start at {@link io.tieout.twin.money.Currencies}.
 */
@NullMarked
package io.tieout.twin.money;

import org.jspecify.annotations.NullMarked;
