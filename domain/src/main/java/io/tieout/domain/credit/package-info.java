/**
 * A credit memo's life: draft, submitted, approved, open in the books, used up or voided there; and
 * how much of an invoice may still be credited.
 *
 * <p>It takes back what an invoice billed, line by line, and never more than was billed. Prices,
 * targets, tax and the comparison of what landed are those of the sale it takes back, from {@code
 * domain.invoice}. Start with {@link io.tieout.domain.credit.CreditMemoEvent}.
 */
@NullMarked
package io.tieout.domain.credit;

import org.jspecify.annotations.NullMarked;
