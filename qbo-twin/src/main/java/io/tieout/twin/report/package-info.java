/**
 * Reports of the books as of a day, from what the documents post: trial balance, general ledger and
 * the two agings of receivables.
 *
 * <p>Nothing is kept for them: each is worked out anew from the documents as they stand now, so
 * that an edit shows at the document's own date, as in the books of the service. Start at {@link
 * io.tieout.twin.report.Reports}.
 */
@NullMarked
package io.tieout.twin.report;

import org.jspecify.annotations.NullMarked;
