/**
 * F13: requests that are made to be expensive. Each is refused fast and before the database hears
 * of it, and whoever asks honestly meanwhile does not notice.
 *
 * <p>Start with {@link io.tieout.bootstrap.faults.hostile.HostileQueries}.
 */
@NullMarked
package io.tieout.bootstrap.faults.hostile;

import org.jspecify.annotations.NullMarked;
