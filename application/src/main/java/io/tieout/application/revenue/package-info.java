/**
 * The month run: what every agreement earned by the end of a month, previewed entry by entry,
 * allowed by a second person, posted and sent.
 *
 * <p>A month that is recognised is never posted again; what is learnt late counts in the next run.
 * Start with {@link io.tieout.application.revenue.MonthRuns}.
 */
@NullMarked
package io.tieout.application.revenue;

import org.jspecify.annotations.NullMarked;
