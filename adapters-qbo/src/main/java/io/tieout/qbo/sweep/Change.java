package io.tieout.qbo.sweep;

import io.tieout.qbo.client.Records;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A record that changed, or is gone.
 *
 * @param entity as QuickBooks writes it
 * @param version its SyncToken; empty when it is gone
 */
public record Change(
        String entity, String id, String version, Instant changedAt, boolean isDeleted) {

    static Change of(String entity, JsonNode row) {
        return new Change(
                entity,
                Records.text(row, "Id"),
                Records.textOrEmpty(row, "SyncToken"),
                Records.changedAt(row),
                Records.textOrEmpty(row, "status").equals("Deleted"));
    }

    /** the same for the same change, however often it is found */
    public String eventId() {
        return "sweep " + entity + " " + id + " " + changedAt + " " + version;
    }

    /** as notices write it */
    public String noticed() {
        return entity.toLowerCase(Locale.ROOT);
    }
}
