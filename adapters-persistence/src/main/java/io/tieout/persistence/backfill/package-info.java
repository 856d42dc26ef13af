/**
 * Posts what landed before there was a ledger, once, before a node takes its first command.
 *
 * <p>Start with {@link io.tieout.persistence.backfill.LedgerBackfill}.
 */
@NullMarked
package io.tieout.persistence.backfill;

import org.jspecify.annotations.NullMarked;
