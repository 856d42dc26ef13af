/**
 * Subscribers that stop reading while others go on: they are cut off, the others hear as soon as
 * ever, and whoever was cut off goes on behind the last cursor it read.
 *
 * <p>It speaks to a node over its own sockets only. Start with {@link
 * io.tieout.bootstrap.faults.stalled.StalledSockets}.
 */
@NullMarked
package io.tieout.bootstrap.faults.stalled;

import org.jspecify.annotations.NullMarked;
