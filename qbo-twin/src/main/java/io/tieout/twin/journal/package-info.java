/**
 * Journal entries: debits and credits that are equal.
 *
 * <p>Start at {@link io.tieout.twin.journal.JournalEntryRules}.
 */
@NullMarked
package io.tieout.twin.journal;

import org.jspecify.annotations.NullMarked;
