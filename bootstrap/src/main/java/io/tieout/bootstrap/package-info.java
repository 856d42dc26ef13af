/**
 * Starts the product and wires its modules: the only place that sees them all.
 *
 * <p>It holds no rule of billing. {@code wiring} puts ports and adapters together, {@code settings}
 * reads and checks what an operator sets, {@code command} holds the verbs of the program, {@code
 * demo} and {@code replay} the worlds to try it in, {@code faults} the runs that try to break it.
 * Start with {@link io.tieout.bootstrap.Tieout}, then {@link io.tieout.bootstrap.House}.
 */
@NullMarked
package io.tieout.bootstrap;

import org.jspecify.annotations.NullMarked;
