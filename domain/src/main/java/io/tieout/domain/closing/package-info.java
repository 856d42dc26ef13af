/**
 * The closing of the tenant's books: the last day whose books nothing changes any more, and the
 * months that are closed one by one with a checklist.
 *
 * <p>One person closes a month, another signs off what stays open in it; two people reopen. It
 * knows days, people and how many cases are open; the later of this date and the accounting
 * system's is taken where settings are read. Start with {@link
 * io.tieout.domain.closing.ClosingEvent}.
 */
@NullMarked
package io.tieout.domain.closing;

import org.jspecify.annotations.NullMarked;
