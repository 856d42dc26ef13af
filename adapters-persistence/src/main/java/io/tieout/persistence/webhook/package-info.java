/**
 * Addresses of a tenant's programs with their sealed secrets, and the notices on their way there.
 *
 * <p>Start with {@link io.tieout.persistence.webhook.JooqWebhookDeliveries}.
 */
@NullMarked
package io.tieout.persistence.webhook;

import org.jspecify.annotations.NullMarked;
