/**
 * The subledger as the API shows it: trial balances, and the entries behind them.
 *
 * <p>Reads only: entries follow from events. Start with {@link
 * io.tieout.graphql.ledger.LedgerQueries}.
 */
@NullMarked
package io.tieout.graphql.ledger;

import org.jspecify.annotations.NullMarked;
