/**
 * How a start can fail: one sentence that a person can act on, and never a stack trace.
 *
 * <p>Everything that starts may throw it; it knows none of them. Start with {@link
 * io.tieout.bootstrap.start.StartupProblem}.
 */
@NullMarked
package io.tieout.bootstrap.start;

import org.jspecify.annotations.NullMarked;
