/**
 * The sweep: at regular intervals the accounting system is asked what changed, so that a notice
 * that never came is no change that is never seen.
 *
 * <p>What it finds goes into the inbox and is worked off like any notice; this package knows only
 * how far it has come. Start with {@link io.tieout.application.sweep.SweepPositions}.
 */
@NullMarked
package io.tieout.application.sweep;

import org.jspecify.annotations.NullMarked;
