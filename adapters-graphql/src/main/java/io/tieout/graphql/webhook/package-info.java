/**
 * The addresses of a tenant's programs, and the notices on their way there, as people manage them.
 *
 * <p>It sends nothing. Start with {@link io.tieout.graphql.webhook.WebhookController}.
 */
@NullMarked
package io.tieout.graphql.webhook;

import org.jspecify.annotations.NullMarked;
