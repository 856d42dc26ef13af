/**
 * More load than a node can take: it works at what it can, and says so to the others at once.
 *
 * <p>Start with {@link io.tieout.bootstrap.faults.excess.ExcessLoad}.
 */
@NullMarked
package io.tieout.bootstrap.faults.excess;

import org.jspecify.annotations.NullMarked;
