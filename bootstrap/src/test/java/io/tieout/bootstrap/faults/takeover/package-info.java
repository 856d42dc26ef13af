/** F4 with one kill. */
@NullMarked
package io.tieout.bootstrap.faults.takeover;

import org.jspecify.annotations.NullMarked;
