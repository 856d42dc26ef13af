/**
 * Random journals by the million: none is out of balance, and none can be made so.
 *
 * <p>Start with {@link io.tieout.bootstrap.faults.ledger.RandomJournals}.
 */
@NullMarked
package io.tieout.bootstrap.faults.ledger;

import org.jspecify.annotations.NullMarked;
