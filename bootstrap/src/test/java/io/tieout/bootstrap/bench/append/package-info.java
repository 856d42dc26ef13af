/** Whether benches that store events store them. */
@NullMarked
package io.tieout.bootstrap.bench.append;

import org.jspecify.annotations.NullMarked;
