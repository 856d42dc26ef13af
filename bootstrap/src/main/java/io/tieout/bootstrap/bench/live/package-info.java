/**
 * How long it takes from a webhook at the door to the frame at a subscriber, with the accounting
 * system as slow as the real one may be.
 *
 * <p>It drives the house from outside: over HTTP, and over WebSocket as {@code graphql-ws} does.
 * Start with {@link io.tieout.bootstrap.bench.live.WebhookToFrame} and {@link
 * io.tieout.bootstrap.bench.live.Reactivation}.
 */
@NullMarked
package io.tieout.bootstrap.bench.live;

import org.jspecify.annotations.NullMarked;
