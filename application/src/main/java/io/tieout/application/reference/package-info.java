/**
 * Keeping Tieout's copy of the accounting system's settings and lists fresh: every day, and when a
 * person orders it. Nothing is read anew for a single invoice.
 *
 * <p>It reads nothing itself: it orders, and the connection's worker reads. Start with {@link
 * io.tieout.application.reference.ReferenceHandlers}.
 */
@NullMarked
package io.tieout.application.reference;

import org.jspecify.annotations.NullMarked;
