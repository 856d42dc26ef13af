/**
 * The same history read in other pieces: from its beginning or from anywhere, one event after the
 * other or many at once, by one reader or by many. What comes of it must be the same.
 *
 * <p>Start with {@link io.tieout.bootstrap.faults.prefix.EveryPrefix}.
 */
@NullMarked
package io.tieout.bootstrap.faults.prefix;

import org.jspecify.annotations.NullMarked;
