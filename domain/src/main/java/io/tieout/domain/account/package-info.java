/**
 * A customer of the tenant: who is billed, in which currency, on which terms, and which customer of
 * the accounting system it is linked to.
 *
 * <p>It knows no invoice. Start with {@link io.tieout.domain.account.AccountEvent}.
 */
@NullMarked
package io.tieout.domain.account;

import org.jspecify.annotations.NullMarked;
