/**
 * F2: the database crashes under load, again and again, as when the power fails. What was
 * acknowledged is there afterwards, and what was not is resolved by its key.
 *
 * <p>It speaks GraphQL like any platform. Start with {@link
 * io.tieout.bootstrap.faults.crash.CrashedDatabase}.
 */
@NullMarked
package io.tieout.bootstrap.faults.crash;

import org.jspecify.annotations.NullMarked;
