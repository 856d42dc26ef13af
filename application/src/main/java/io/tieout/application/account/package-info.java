/**
 * Accounts: opening and changing them, and how they are seen.
 *
 * <p>It knows no customer of the accounting system: which one an account is belongs to {@code
 * linking}, and keeping both in step to {@code upkeep}. Start with {@link
 * io.tieout.application.account.AccountCommand}.
 */
@NullMarked
package io.tieout.application.account;

import org.jspecify.annotations.NullMarked;
