/**
 * The bridge between framework-free deciders and the event store: load, decide, append.
 *
 * <p>Whatever sources the aggregates (cache, snapshots, optimistic concurrency) stays behind {@link
 * io.tieout.application.aggregate.Aggregates}.
 */
@NullMarked
package io.tieout.application.aggregate;

import org.jspecify.annotations.NullMarked;
