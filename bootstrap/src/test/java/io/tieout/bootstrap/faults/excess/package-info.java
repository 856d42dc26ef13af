/** What a node says to whoever is too many. */
@NullMarked
package io.tieout.bootstrap.faults.excess;

import org.jspecify.annotations.NullMarked;
