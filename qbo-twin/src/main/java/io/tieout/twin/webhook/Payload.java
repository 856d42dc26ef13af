package io.tieout.twin.webhook;

import io.tieout.twin.books.Operation;
import io.tieout.twin.json.Json;
import io.tieout.twin.oauth.App;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a delivery, in the format the app is set up for. */
final class Payload {

    private Payload() {}

    static byte[] of(App app, List<Event> events) {
        return switch (app.webhookFormat()) {
            case CLOUDEVENTS -> cloudEvents(app, events);
            case LEGACY -> notifications(events);
        };
    }

    private static byte[] cloudEvents(App app, List<Event> events) {
        String source = source(app);
        ArrayNode array = Json.array();
        events.forEach(event -> array.add(event.toCloudEvent(source)));
        return Json.bytes(array);
    }

    /** One notification for each company, its events in the order they happened. */
    private static byte[] notifications(List<Event> events) {
        Map<String, ArrayNode> byRealm = new LinkedHashMap<>();
        for (Event event : events) {
            byRealm.computeIfAbsent(event.realmId(), _ -> Json.array()).add(entity(event));
        }
        ObjectNode body = Json.object();
        ArrayNode notifications = body.putArray("eventNotifications");
        byRealm.forEach((realmId, entities) -> {
            ObjectNode notification = notifications.addObject().put("realmId", realmId);
            notification.putObject("dataChangeEvent").set("entities", entities);
        });
        return Json.bytes(body);
    }

    private static ObjectNode entity(Event event) {
        return Json.object()
                .put("name", event.what().key().kind().wireName())
                .put("id", event.what().key().id())
                .put("operation", word(event.what().operation()))
                .put("lastUpdated", event.at().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String word(Operation operation) {
        return switch (operation) {
            case CREATED -> "Create";
            case UPDATED -> "Update";
            case VOIDED -> "Void";
            case DELETED -> "Delete";
            case EMAILED -> "Emailed";
        };
    }

    private static String source(App app) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(app.clientId().getBytes(StandardCharsets.UTF_8));
            return "intuit." + Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
