/**
 * What follows the event store under events that make it hard: committed late or not at all, or
 * such that whoever handles them fails.
 *
 * <p>No house runs here, only its store and its processors. Start with {@link
 * io.tieout.bootstrap.faults.events.LateCommits}.
 */
@NullMarked
package io.tieout.bootstrap.faults.events;

import org.jspecify.annotations.NullMarked;
