/**
 * One conversation with one company's books: a chain of small pieces, each with a single duty.
 *
 * <p>From the outside in: ownership (only the lease's owner speaks), connection record (how the
 * answers look from the tenant's side), authentication, allowance of reads, call budget, ownership
 * once more, HTTP. What comes back is always a {@link io.tieout.qbo.client.QboAnswer}, never an
 * exception of the network.
 *
 * <p>It knows no invoice and no payment. Start reading with {@link io.tieout.qbo.client.QboClient}.
 */
@NullMarked
package io.tieout.qbo.client;

import org.jspecify.annotations.NullMarked;
