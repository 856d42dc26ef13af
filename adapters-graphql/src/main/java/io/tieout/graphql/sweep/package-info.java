/**
 * How far the sweep has come, and the order to sweep now.
 *
 * <p>The sweep itself is the connection owner's business. Start with {@link
 * io.tieout.graphql.sweep.SweepController}.
 */
@NullMarked
package io.tieout.graphql.sweep;

import org.jspecify.annotations.NullMarked;
