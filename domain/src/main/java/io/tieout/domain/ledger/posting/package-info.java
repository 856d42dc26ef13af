/**
 * The posting rules: what each event that moves money posts, as the accounting system posts it.
 *
 * <p>Each rule is a pure function of the event, of what the document says, and of what stands
 * posted for it; each switch names every event, so a new one does not compile before somebody
 * decides what it posts. The receivables account of any day is the sum of the open items of that
 * day, and each customer's part of it the sum of its own. Settling an own invoice moves nothing
 * here: it leads from one open item of the receivables to another. Start with {@link
 * io.tieout.domain.ledger.posting.InvoicePostings}.
 */
@NullMarked
package io.tieout.domain.ledger.posting;

import org.jspecify.annotations.NullMarked;
