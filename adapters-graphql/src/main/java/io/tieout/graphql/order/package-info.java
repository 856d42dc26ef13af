/**
 * How a mutation becomes a command: its input is read, the command is sent once, and a "no" becomes
 * an entry of {@code userErrors}.
 *
 * <p>Start with {@link io.tieout.graphql.order.Orders}.
 */
@NullMarked
package io.tieout.graphql.order;

import org.jspecify.annotations.NullMarked;
