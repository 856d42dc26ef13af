/**
 * Writing every view anew from the events, for example after a projection was mended.
 *
 * <p>All or nothing: the views that stand are read and written until the new ones take their place
 * in one transaction. Operations, the inbox, keys and timers are state, and no replay makes one.
 * Start with {@link io.tieout.persistence.rebuild.ViewRebuild}.
 */
@NullMarked
package io.tieout.persistence.rebuild;

import org.jspecify.annotations.NullMarked;
