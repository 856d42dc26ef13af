/**
 * Journal entries: those that others make in QuickBooks, as far as they charge customers, and those
 * that Tieout posts: one for each agreement and month, and one for each fee; facts sheet 5.10.
 *
 * <p>Which of their accounts are receivables is the application's to know. An entry of ours is
 * known again by its mark, and held against what was sent. Start with {@link
 * io.tieout.qbo.journal.SeenJournals} for theirs and {@link
 * io.tieout.qbo.journal.QboJournalEntries} for ours.
 */
@NullMarked
package io.tieout.qbo.journal;

import org.jspecify.annotations.NullMarked;
