/**
 * Reads QuickBooks' lists of customers, items, classes, accounts, terms, tax codes and departments
 * into Tieout's own copy.
 *
 * <p>Start reading with {@link io.tieout.qbo.reference.QboLists}.
 */
@NullMarked
package io.tieout.qbo.reference;

import org.jspecify.annotations.NullMarked;
