/**
 * How the modules meet: one Spring configuration per concern, plain constructors, no magic.
 *
 * <p>The only place that sees everything. It decides nothing. Start with {@link
 * io.tieout.bootstrap.wiring.HouseWiring}.
 */
@NullMarked
package io.tieout.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
