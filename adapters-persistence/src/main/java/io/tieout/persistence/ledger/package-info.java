/**
 * The subledger in the database: journals and both sides of each of their movements, written in the
 * transaction that stores the event they follow from, and read as balances.
 *
 * <p>The application may insert and read, never change; the database itself refuses a journal that
 * is out of balance. Start with {@link io.tieout.persistence.ledger.LedgerBook}, then {@link
 * io.tieout.persistence.ledger.JooqLedgerViews}.
 */
@NullMarked
package io.tieout.persistence.ledger;

import org.jspecify.annotations.NullMarked;
