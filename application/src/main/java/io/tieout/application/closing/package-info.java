/**
 * The tenant's own closing date, and how it is opened again.
 *
 * <p>Where settings of a company are read, the later of this date and the accounting system's
 * rules. Start with {@link io.tieout.application.closing.ClosingHandlers}.
 */
@NullMarked
package io.tieout.application.closing;

import org.jspecify.annotations.NullMarked;
