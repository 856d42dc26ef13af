/**
 * What a command, a list and a balance cost when there is much more history, and what it weighs.
 *
 * <p>Start with {@link io.tieout.bootstrap.bench.growth.GrownHistory}.
 */
@NullMarked
package io.tieout.bootstrap.bench.growth;

import org.jspecify.annotations.NullMarked;
