/**
 * The tenant's own closing date: the last day whose books nothing changes any more.
 *
 * <p>One person closes, two people reopen. It knows days and people; the later of this date and the
 * accounting system's is taken where settings are read. Start with {@link
 * io.tieout.domain.closing.ClosingEvent}.
 */
@NullMarked
package io.tieout.domain.closing;

import org.jspecify.annotations.NullMarked;
