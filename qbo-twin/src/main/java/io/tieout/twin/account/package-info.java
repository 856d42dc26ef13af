/**
 * The chart of accounts, and what an account's type allows.
 *
 * <p>Knows no document. Start at {@link io.tieout.twin.account.AccountRules}.
 */
@NullMarked
package io.tieout.twin.account;

import org.jspecify.annotations.NullMarked;
