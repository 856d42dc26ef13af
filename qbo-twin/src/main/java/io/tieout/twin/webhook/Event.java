package io.tieout.twin.webhook;

import io.tieout.twin.books.Happening;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Operation;
import io.tieout.twin.json.Json;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened in a company's books, on its way to one app.
 *
 * @param id the same over all attempts to deliver it
 * @param at when it happened, on the company's clock
 * @param dueAt from when it may be delivered, on the company's clock
 */
public record Event(
        String id, String realmId, String clientId, Happening what, Instant at, Instant dueAt) {

    /** The event as a CloudEvent, type {@code qbo.<entity>.<operation>.v1}. */
    ObjectNode toCloudEvent(String source) {
        String entity = what.key().kind().pathName();
        String operation = what.operation().name().toLowerCase(Locale.ROOT);
        ObjectNode event =
                Json.object()
                        .put("specversion", "1.0")
                        .put("id", id)
                        .put("source", source)
                        .put("type", "qbo." + entity + "." + operation + ".v1")
                        .put("datacontenttype", "application/json")
                        .put("time", CloudEventTime.format(at))
                        .put("intuitentityid", what.key().id())
                        .put("intuitaccountid", realmId);
        event.putObject("data");
        return event;
    }

    Event dueAt(Instant instant) {
        return new Event(id, realmId, clientId, what, at, instant);
    }

    public ObjectNode toJson() {
        return Json.object()
                .put("id", id)
                .put("realm", realmId)
                .put("app", clientId)
                .put("kind", what.key().kind().name())
                .put("entity", what.key().id())
                .put("operation", what.operation().name())
                .put("at", at.toString())
                .put("dueAt", dueAt.toString());
    }

    public static Event fromJson(ObjectNode json) {
        Key key =
                new Key(
                        Kind.valueOf(Json.stringOr(json, "kind", "")),
                        Json.stringOr(json, "entity", ""));
        return new Event(
                Json.stringOr(json, "id", ""),
                Json.stringOr(json, "realm", ""),
                Json.stringOr(json, "app", ""),
                new Happening(key, Operation.valueOf(Json.stringOr(json, "operation", ""))),
                Instant.parse(Json.stringOr(json, "at", "")),
                Instant.parse(Json.stringOr(json, "dueAt", "")));
    }
}
