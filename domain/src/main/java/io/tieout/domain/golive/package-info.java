/**
 * The day from which documents of ours go to the books, and what must hold before the first one
 * does.
 *
 * <p>It knows no vendor and asks nobody. Start with {@link io.tieout.domain.golive.GoLive}.
 */
@NullMarked
package io.tieout.domain.golive;

import org.jspecify.annotations.NullMarked;
