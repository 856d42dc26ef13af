/**
 * Whole lives of a small company on one thread, each decided by one number: who acts next, what
 * goes wrong, and when. The deciders, the command handling with its cache and its keys, the
 * automations, the connection's worker with its HTTP client, and the twin's rules are those of the
 * house; what keeps rows, the clock and the wire stand in memory.
 *
 * <p>Nothing here starts Spring, a socket, a database or a thread. What is kept in memory answers
 * as the tables of the persistence adapter do, but it is not them: SQL, row-level security and real
 * concurrency inside one transaction are put to the test elsewhere.
 *
 * <p>Start with {@link io.tieout.bootstrap.faults.seeded.SeededLives}, then {@link
 * io.tieout.bootstrap.faults.seeded.Life}.
 */
@NullMarked
package io.tieout.bootstrap.faults.seeded;

import org.jspecify.annotations.NullMarked;
