/**
 * The time of one company: it runs with the machine or stands until somebody moves it.
 *
 * <p>Everything the twin dates or expires reads this clock and no other; only its throttles look at
 * the machine's too. Start at {@link io.tieout.twin.clock.RealmClock}.
 */
@NullMarked
package io.tieout.twin.clock;

import org.jspecify.annotations.NullMarked;
