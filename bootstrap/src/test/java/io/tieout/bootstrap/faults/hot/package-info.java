/** F5 at a small part of its size, and without its guard. */
@NullMarked
package io.tieout.bootstrap.faults.hot;

import org.jspecify.annotations.NullMarked;
