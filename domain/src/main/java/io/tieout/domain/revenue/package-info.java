/**
 * What is earned when: schedules that always sum to the price, and changes that never touch a month
 * whose revenue is posted.
 *
 * <p>A schedule is made of slices: evenly by day, on one day, or pending until something happens. A
 * change names its treatment and yields another schedule that earned the same before the first open
 * day. It knows no document and no journal but the one that a month posts. Start with {@link
 * io.tieout.domain.revenue.Schedule}.
 */
@NullMarked
package io.tieout.domain.revenue;

import org.jspecify.annotations.NullMarked;
