/**
 * One worker per connected company does everything that reaches out to it: it holds the lease,
 * lands what is queued, fetches what notices speak of, and waits in the tenant's time.
 *
 * <p>Outcomes go to the application as commands first and into the outbox second: after a crash in
 * between, the same request id brings the same answer, and the same command changes nothing.
 *
 * <p>Start reading with {@link io.tieout.qbo.worker.RealmWorkers}, then {@code RealmWorker}. Leases
 * are renewed for all workers of a node together, by {@code Renewals}; {@code BoardCalls} says who
 * looks for what other nodes left.
 */
@NullMarked
package io.tieout.qbo.worker;

import org.jspecify.annotations.NullMarked;
