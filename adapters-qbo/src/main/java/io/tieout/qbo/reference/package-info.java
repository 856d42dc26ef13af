/**
 * Reads QuickBooks' lists of customers, items and classes into Tieout's own copy.
 *
 * <p>Start reading with {@link io.tieout.qbo.reference.QboLists}.
 */
@NullMarked
package io.tieout.qbo.reference;

import org.jspecify.annotations.NullMarked;
