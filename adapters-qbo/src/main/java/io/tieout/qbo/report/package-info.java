/**
 * Reports of QuickBooks, read as what they say: which document is open as of a day, and how far.
 *
 * <p>A report is a table of texts whose columns are known by a key; facts sheet, 9. It knows no
 * figures of ours. Start with {@link io.tieout.qbo.report.QboReceivables}.
 */
@NullMarked
package io.tieout.qbo.report;

import org.jspecify.annotations.NullMarked;
