/**
 * How soon a gateway is answered what an account may do, and how soon the answer is right again
 * after a change.
 *
 * <p>It asks from outside, over HTTP, as gateways do. Start with {@link
 * io.tieout.bootstrap.bench.door.AskedDoor}.
 */
@NullMarked
package io.tieout.bootstrap.bench.door;

import org.jspecify.annotations.NullMarked;
