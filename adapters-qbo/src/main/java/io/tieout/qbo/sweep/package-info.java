/**
 * Asks QuickBooks what changed, and what of ours is still there.
 *
 * <p>What a change means is for whoever watches that kind of record: here only ids and times are
 * read. Start with {@link io.tieout.qbo.sweep.QboChanges}.
 */
@NullMarked
package io.tieout.qbo.sweep;

import org.jspecify.annotations.NullMarked;
