/** F1 at a small part of its size, and without its guard. */
@NullMarked
package io.tieout.bootstrap.faults.kill;

import org.jspecify.annotations.NullMarked;
