/** Whether benches that measure long histories measure what they say. */
@NullMarked
package io.tieout.bootstrap.bench.growth;

import org.jspecify.annotations.NullMarked;
