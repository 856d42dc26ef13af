/**
 * The live tail of stored events: every node follows the event table in an order that loses no late
 * commit, and readers resume where they stopped.
 *
 * <p>It knows rows and places, not what the events mean: an {@link
 * io.tieout.persistence.feed.EventReader} opens them. Start with {@link
 * io.tieout.persistence.feed.PostgresEventFeed}, then Tailer and Reader.
 */
@NullMarked
package io.tieout.persistence.feed;

import org.jspecify.annotations.NullMarked;
