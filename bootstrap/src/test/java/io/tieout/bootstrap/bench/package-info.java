/** How benches are measured and told; what they measure is no test's business. */
@NullMarked
package io.tieout.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
