/**
 * How many changes a second the whole way takes, from the request to the commit, beside the same
 * rows written by PostgreSQL's own bench, and beside the application that a team would write
 * without events: the module {@code jpa-twin}, which nothing here depends on.
 *
 * <p>Which rows those are is counted, not assumed. Start with {@link
 * io.tieout.bootstrap.bench.mutation.DurableMutations}.
 */
@NullMarked
package io.tieout.bootstrap.bench.mutation;

import org.jspecify.annotations.NullMarked;
