/**
 * The accounting system in the schema: {@code accounting.graphqls}. Reads of what Tieout knows of
 * it; nothing here calls it.
 *
 * <p>Start with {@link io.tieout.graphql.accounting.AccountingQueries}.
 */
@NullMarked
package io.tieout.graphql.accounting;

import org.jspecify.annotations.NullMarked;
