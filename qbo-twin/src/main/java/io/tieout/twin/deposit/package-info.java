/**
 * Deposits: payments brought to the bank.
 *
 * <p>Start at {@link io.tieout.twin.deposit.DepositRules}.
 */
@NullMarked
package io.tieout.twin.deposit;

import org.jspecify.annotations.NullMarked;
