/**
 * Amounts, quantities and percentages as clients send them.
 *
 * <p>Start with {@link io.tieout.graphql.money.MoneyInput}.
 */
@NullMarked
package io.tieout.graphql.money;

import org.jspecify.annotations.NullMarked;
