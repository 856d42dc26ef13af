/**
 * Credit memos: what a customer need not pay, until a payment's line uses it up.
 *
 * <p>Start at {@link io.tieout.twin.creditmemo.CreditMemoRules}.
 */
@NullMarked
package io.tieout.twin.creditmemo;

import org.jspecify.annotations.NullMarked;
