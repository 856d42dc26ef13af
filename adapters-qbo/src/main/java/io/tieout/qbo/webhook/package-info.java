/**
 * The door through which QuickBooks says that something changed: prove who speaks, store the hints,
 * answer at once.
 *
 * <p>Nothing here looks at a record; the worker fetches what a hint speaks of. Start reading with
 * {@link io.tieout.qbo.webhook.WebhookController}.
 */
@NullMarked
package io.tieout.qbo.webhook;

import org.jspecify.annotations.NullMarked;
