/**
 * What it costs to store events: beside Axon's own engine with its own kind of aggregate, and on a
 * stream that is long beside one that is short.
 *
 * <p>Commands are sent in this process: no door, no worker, no automation. Start with {@link
 * io.tieout.bootstrap.bench.append.AppendedEvents} and {@link
 * io.tieout.bootstrap.bench.append.LongStream}.
 */
@NullMarked
package io.tieout.bootstrap.bench.append;

import org.jspecify.annotations.NullMarked;
