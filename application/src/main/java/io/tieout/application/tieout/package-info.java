/**
 * Ties our receivables out to the accounting system's report of a day: one person orders the
 * reading, the worker reads the report in the background, and whoever looks sees both sides and
 * every difference. A look never waits on the accounting system.
 *
 * <p>Start with {@link io.tieout.application.tieout.TieOuts}, then {@link
 * io.tieout.application.tieout.TieOutHandlers}.
 */
@NullMarked
package io.tieout.application.tieout;

import org.jspecify.annotations.NullMarked;
