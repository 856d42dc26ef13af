/**
 * How near to the accounting system's limits documents land.
 *
 * <p>Start with {@link io.tieout.bootstrap.bench.landing.LandedDocuments}.
 */
@NullMarked
package io.tieout.bootstrap.bench.landing;

import org.jspecify.annotations.NullMarked;
