/**
 * F7: the same mutation under the same key, many times at once, on two nodes, and again on nodes
 * that were started since: it takes effect once, and says the same each time.
 *
 * <p>It speaks GraphQL like any platform. Start with {@link
 * io.tieout.bootstrap.faults.keys.RepeatedKeys}.
 */
@NullMarked
package io.tieout.bootstrap.faults.keys;

import org.jspecify.annotations.NullMarked;
