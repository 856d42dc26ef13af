/**
 * The accounting system in the schema: {@code accounting.graphqls} and {@code
 * accounting-operation.graphqls}. Reads of what Tieout knows of it, and orders about what waits for
 * it; nothing here calls it.
 *
 * <p>Start with {@link io.tieout.graphql.accounting.OperationQueries}.
 */
@NullMarked
package io.tieout.graphql.accounting;

import org.jspecify.annotations.NullMarked;
