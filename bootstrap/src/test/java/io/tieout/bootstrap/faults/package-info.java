/** Every run of faults, at a fraction of its size. */
@NullMarked
package io.tieout.bootstrap.faults;

import org.jspecify.annotations.NullMarked;
