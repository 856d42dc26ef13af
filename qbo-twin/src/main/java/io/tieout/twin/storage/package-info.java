/**
 * Files that only grow: checksummed lines, synced in groups, compacted when opened.
 *
 * <p>Knows lines, not what they say. Start at {@link io.tieout.twin.storage.LineFile}.
 */
@NullMarked
package io.tieout.twin.storage;

import org.jspecify.annotations.NullMarked;
