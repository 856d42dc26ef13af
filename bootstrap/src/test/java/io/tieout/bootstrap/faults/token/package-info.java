/** C1 at a fiftieth of its size. */
@NullMarked
package io.tieout.bootstrap.faults.token;

import org.jspecify.annotations.NullMarked;
