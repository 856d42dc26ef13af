/**
 * Accounts in the database: their view, written in the command's transaction.
 *
 * <p>Names and e-mail addresses stand sealed in their columns, beside keyed hashes by which an
 * exact one is found; nothing here ever stores or compares them in the clear.
 *
 * <p>Start with {@link io.tieout.persistence.account.AccountProjection}, then {@link
 * io.tieout.persistence.account.JooqAccountViews}.
 */
@NullMarked
package io.tieout.persistence.account;

import org.jspecify.annotations.NullMarked;
