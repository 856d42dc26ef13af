/**
 * How far something long is, shown to whoever waits for it.
 *
 * <p>It knows no work. Start with {@link io.tieout.bootstrap.progress.Progress}.
 */
@NullMarked
package io.tieout.bootstrap.progress;

import org.jspecify.annotations.NullMarked;
