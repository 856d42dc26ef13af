/**
 * How many events a second become views anew, beside the database only reading them out.
 *
 * <p>Start with {@link io.tieout.bootstrap.bench.rebuild.RebuiltViews}.
 */
@NullMarked
package io.tieout.bootstrap.bench.rebuild;

import org.jspecify.annotations.NullMarked;
