/**
 * How many calls a company and an app may make.
 *
 * <p>Start at {@link io.tieout.twin.throttle.Throttle}.
 */
@NullMarked
package io.tieout.twin.throttle;

import org.jspecify.annotations.NullMarked;
