/**
 * Records of QuickBooks that are watched because others change them too: read by id, translated
 * into the application's words, and told to it.
 *
 * <p>What a change means is the application's business. Start with {@link
 * io.tieout.qbo.watch.WatchedRecords}.
 */
@NullMarked
package io.tieout.qbo.watch;

import org.jspecify.annotations.NullMarked;
