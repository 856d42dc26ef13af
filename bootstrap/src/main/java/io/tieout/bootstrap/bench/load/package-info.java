/**
 * Load that does not wait for answers, and how late what it asked for arrives.
 *
 * <p>It knows nothing of what is sent. Start with {@link io.tieout.bootstrap.bench.load.OpenLoop}.
 */
@NullMarked
package io.tieout.bootstrap.bench.load;

import org.jspecify.annotations.NullMarked;
