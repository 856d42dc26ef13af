/**
 * The doors of payment processors: prove who speaks, put it into our words, keep it, answer at
 * once.
 *
 * <p>What follows from a notice is the application's business. Start with {@link
 * io.tieout.processors.ProcessorDoor}.
 */
@NullMarked
package io.tieout.processors;

import org.jspecify.annotations.NullMarked;
