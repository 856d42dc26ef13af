/**
 * F4: the node that owns the connections is killed while it works, asks for a token, or waits for
 * the answer to a write; another one must go on, and double nothing.
 *
 * <p>M1 does the same while people match money and give it back.
 *
 * <p>The nodes are whole houses in processes of their own. Start with {@link
 * io.tieout.bootstrap.faults.takeover.KilledNode}.
 */
@NullMarked
package io.tieout.bootstrap.faults.takeover;

import org.jspecify.annotations.NullMarked;
