/**
 * Long histories: what one small company did, done over and over under ids of its own, so that a
 * bench can ask what time and size make of it.
 *
 * <p>Start with {@link io.tieout.bootstrap.bench.history.StoredWorld}.
 */
@NullMarked
package io.tieout.bootstrap.bench.history;

import org.jspecify.annotations.NullMarked;
