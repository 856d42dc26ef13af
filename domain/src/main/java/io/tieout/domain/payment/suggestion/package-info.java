/**
 * Which open invoices money that waits may be meant for, with what speaks for and against each.
 *
 * <p>It decides nothing: a person matches. It knows the payer's open invoices and nothing of where
 * they come from, and the same question always has the same answer. Start with {@link
 * io.tieout.domain.payment.suggestion.Suggestions}.
 */
@NullMarked
package io.tieout.domain.payment.suggestion;

import org.jspecify.annotations.NullMarked;
