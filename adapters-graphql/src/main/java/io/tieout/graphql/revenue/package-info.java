/**
 * The month run in the schema: {@code month-run.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.revenue.MonthRunController}.
 */
@NullMarked
package io.tieout.graphql.revenue;

import org.jspecify.annotations.NullMarked;
