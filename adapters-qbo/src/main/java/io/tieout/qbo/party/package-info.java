/**
 * Everybody whom QuickBooks knows by name: customers, vendors and employees, read and, by a
 * person's decision, created.
 *
 * <p>Start reading with {@link io.tieout.qbo.party.QboParties}.
 */
@NullMarked
package io.tieout.qbo.party;

import org.jspecify.annotations.NullMarked;
