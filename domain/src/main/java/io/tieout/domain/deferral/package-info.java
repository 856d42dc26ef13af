/**
 * What a landed document puts off by an entry beside it: its item credits income, and its revenue
 * is earned by schedule.
 *
 * <p>The approver signs it with the document, line by line ({@code deferredTo}). The entry follows
 * the landing: debit income, credit what is deferred, on the document's own day. What the document
 * says otherwise later, or no more, reverses the entry in the first open period and posts another.
 * It never touches receivables or tax. Start with {@link io.tieout.domain.deferral.Deferral}.
 */
@NullMarked
package io.tieout.domain.deferral;

import org.jspecify.annotations.NullMarked;
