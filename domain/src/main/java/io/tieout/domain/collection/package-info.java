/**
 * Which steps are due on the overdue invoices of an account, which are not and why: a pure function
 * of what is owed, what was paid, what pauses, what was really sent, the policy and the moment.
 *
 * <p>Nothing here depends on when a job ran. Steps belong to invoices, so that paying one leaves
 * the account where the others put it; missed reminders go out as one; what is harsh waits for its
 * warning. It sends, charges and stores nothing: whoever acts on a decision records it as a fact
 * for the next. Start with {@link io.tieout.domain.collection.CollectionDecision}.
 */
@NullMarked
package io.tieout.domain.collection;

import org.jspecify.annotations.NullMarked;
