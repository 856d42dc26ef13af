/**
 * What every subscription shares: the feed behind a cursor, off its thread, and only for as long as
 * the token counts. What many ask of one item alike is answered once.
 *
 * <p>What an item says is each concept's business. Start with {@link
 * io.tieout.graphql.live.LiveFeed}.
 */
@NullMarked
package io.tieout.graphql.live;

import org.jspecify.annotations.NullMarked;
