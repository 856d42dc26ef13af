/**
 * What Tieout tells the programs of a tenant by itself: signed notices to addresses that the tenant
 * named, each at least once.
 *
 * <p>What is told commits with the event that it tells; how it travels and how it is signed is an
 * adapter's business. Start with {@link io.tieout.application.webhook.QueueWebhooks}.
 */
@NullMarked
package io.tieout.application.webhook;

import org.jspecify.annotations.NullMarked;
