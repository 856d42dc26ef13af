/**
 * Items, classes and departments that QuickBooks shall have, made once two people ordered them.
 * Accounts of the chart are never written.
 *
 * <p>Start reading with {@link io.tieout.qbo.record.QboNewRecords}.
 */
@NullMarked
package io.tieout.qbo.record;

import org.jspecify.annotations.NullMarked;
