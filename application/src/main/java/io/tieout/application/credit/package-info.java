/**
 * Commands and views of credit memos, and what settles invoices with them.
 *
 * <p>A credit memo counts as used only as far as payments use it, whoever booked them: our own
 * applications come back as payments too, and are counted there, once.
 *
 * <p>Start with {@link io.tieout.application.credit.CreditMemoCommand}.
 */
@NullMarked
package io.tieout.application.credit;

import org.jspecify.annotations.NullMarked;
