/**
 * Customers and vendors: names shared between them, hierarchy, currency and balance.
 *
 * <p>Start at {@link io.tieout.twin.customer.CustomerRules}.
 */
@NullMarked
package io.tieout.twin.customer;

import org.jspecify.annotations.NullMarked;
