/**
 * Credit memos in the database: their view, written in the command's transaction, and what they
 * move in the receivables.
 *
 * <p>It decides no rule: a row believes its events. What it reserves for one credit memo at a time
 * is the reading of what others take of an invoice.
 *
 * <p>Start with {@link io.tieout.persistence.credit.CreditMemoProjection}, then {@link
 * io.tieout.persistence.credit.JooqCreditMemoViews}.
 */
@NullMarked
package io.tieout.persistence.credit;

import org.jspecify.annotations.NullMarked;
