/**
 * The subledger as people read it: balances as of a day, as known at a moment, and the journals
 * behind them with the event and the person each follows from.
 *
 * <p>Nobody orders a posting: journals follow from events by the rules of {@code domain.ledger}.
 * Start with {@link io.tieout.application.ledger.LedgerViews}.
 */
@NullMarked
package io.tieout.application.ledger;

import org.jspecify.annotations.NullMarked;
