/**
 * Purchases: money spent, also what goes back to a customer.
 *
 * <p>Start at {@link io.tieout.twin.purchase.PurchaseRules}.
 */
@NullMarked
package io.tieout.twin.purchase;

import org.jspecify.annotations.NullMarked;
