/** Proves the runs with floods of calls, and that their judges can say no. */
@NullMarked
package io.tieout.bootstrap.faults.flood;

import org.jspecify.annotations.NullMarked;
