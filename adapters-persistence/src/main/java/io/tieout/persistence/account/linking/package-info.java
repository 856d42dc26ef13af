/**
 * The copy of customers, vendors and employees.
 *
 * <p>Names, addresses and numbers stand sealed in one column, beside a keyed hash of the display
 * name. Start with {@link io.tieout.persistence.account.linking.JooqParties}.
 */
@NullMarked
package io.tieout.persistence.account.linking;

import org.jspecify.annotations.NullMarked;
