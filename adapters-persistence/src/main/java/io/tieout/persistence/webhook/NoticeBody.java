package io.tieout.persistence.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.tieout.application.webhook.WebhookNotice;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program is sent: type, version of the shape, time, data; the "payload" of the Standard
 * Webhooks specification, https://github.com/standard-webhooks, read 2026-11-21.
 */
@JsonPropertyOrder({"type", "version", "timestamp", "data"})
record NoticeBody(String type, int version, String timestamp, Map<String, ?> data) {

    /** raised when a field goes away or changes its meaning; a new field changes nothing */
    private static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static String of(WebhookNotice notice) {
        return MAPPER.writeValueAsString(
                new NoticeBody(
                        notice.topic().type(), VERSION, notice.at().toString(), notice.data()));
    }
}
