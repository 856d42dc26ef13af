/** Whether the gateway of a bench asks what it says it asks. */
@NullMarked
package io.tieout.bootstrap.bench.door;

import org.jspecify.annotations.NullMarked;
