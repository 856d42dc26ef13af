/**
 * F5: many writers go for the same few invoices on two nodes. Each says which version it read, one
 * of all who read the same wins, and nobody's change is written over unseen.
 *
 * <p>It speaks GraphQL like any platform. Start with {@link
 * io.tieout.bootstrap.faults.hot.HotInvoices}.
 */
@NullMarked
package io.tieout.bootstrap.faults.hot;

import org.jspecify.annotations.NullMarked;
