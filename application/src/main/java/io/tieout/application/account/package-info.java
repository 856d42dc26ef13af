/**
 * Commands and views of accounts.
 *
 * <p>Start with {@link io.tieout.application.account.AccountCommand}.
 */
@NullMarked
package io.tieout.application.account;

import org.jspecify.annotations.NullMarked;
