/** Starts the product and wires its modules. */
@NullMarked
package io.tieout.bootstrap;

import org.jspecify.annotations.NullMarked;
