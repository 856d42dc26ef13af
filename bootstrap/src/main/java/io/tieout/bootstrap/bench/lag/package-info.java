/**
 * How far views and process managers are behind what was committed, under load, and how fast they
 * work off what piled up.
 *
 * <p>A view is written in its command's transaction and so is never behind; what is measured is who
 * reacts to an event and reads the view for it. Start with {@link
 * io.tieout.bootstrap.bench.lag.KeepingUp}.
 */
@NullMarked
package io.tieout.bootstrap.bench.lag;

import org.jspecify.annotations.NullMarked;
