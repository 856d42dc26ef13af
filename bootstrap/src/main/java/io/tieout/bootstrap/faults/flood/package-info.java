/**
 * Runs in which many invoices are pushed at once for many companies: with faults on their calls,
 * and with as many of them as QuickBooks' limits let through.
 *
 * <p>Everything is queued and carried out by the house as it is. What came of it is counted in the
 * twin, its journal of calls and its books, not by the house. Start reading with {@link
 * io.tieout.bootstrap.faults.flood.FaultyCalls}.
 */
@NullMarked
package io.tieout.bootstrap.faults.flood;

import org.jspecify.annotations.NullMarked;
