package io.tieout.application.webhook;

import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Something a tenant's programs are told. It names records by their public ids and holds no
 * personal data.
 *
 * @param event the stored event it tells of; the same for every address and every try
 * @param at in tenant time
 * @param data texts, or further maps of texts, in the order in which they are written
 */
public record WebhookNotice(
        TenantId tenant, UUID event, WebhookTopic topic, Instant at, Map<String, ?> data) {

    public WebhookNotice {
        data = new LinkedHashMap<>(data);
    }
}
