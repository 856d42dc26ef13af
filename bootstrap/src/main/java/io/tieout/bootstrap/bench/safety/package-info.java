/**
 * What safety costs: each of its parts on, beside the same without it.
 *
 * <p>Nothing here can be switched off in the product: a bench takes the policies from a database of
 * its own, hands in what needs no sealing, stores events without their circumstances, and leaves
 * out the chain. Start with {@link io.tieout.bootstrap.bench.safety.PriceOfSafety}.
 */
@NullMarked
package io.tieout.bootstrap.bench.safety;

import org.jspecify.annotations.NullMarked;
