/**
 * Doing one thing to many, a few at a time. It knows nothing of what is done.
 *
 * <p>Start reading with {@link io.tieout.bootstrap.work.Parallel}.
 */
@NullMarked
package io.tieout.bootstrap.work;

import org.jspecify.annotations.NullMarked;
