package io.tieout.qbo.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.accounting.Notices.Notice;
import io.tieout.qbo.client.QboJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The notices of one webhook body, which may speak of several companies.
 *
 * @param unreadable how many events could not be understood; the others still count, because a
 *     refused delivery holds back everything behind it
 */
record Delivery(List<Notice> notices, int unreadable) {

    /** Old samples write the offset without a colon: 2015-10-05T14:42:19-0700. */
    private static final DateTimeFormatter BASIC_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT);

    Delivery {
        notices = List.copyOf(notices);
    }

    /** reads a body: an array of CloudEvents, or the object of the years before; else empty */
    static Optional<Delivery> read(byte[] body) {
        JsonNode root;
        try {
            root = QboJson.MAPPER.readTree(body);
        } catch (JacksonException _) {
            return Optional.empty();
        }
        if (root.isArray()) {
            return Optional.of(of(root.values().stream().map(Delivery::cloudEvent)));
        }
        var notifications = root.path("eventNotifications");
        return notifications.isArray()
                ? Optional.of(of(notifications.values().stream().flatMap(Delivery::legacy)))
                : Optional.empty();
    }

    private static Delivery of(Stream<Optional<Notice>> events) {
        var notices = new ArrayList<Notice>();
        int unreadable = 0;
        for (var event : events.toList()) {
            event.ifPresent(notices::add);
            unreadable += event.isPresent() ? 0 : 1;
        }
        return new Delivery(notices, unreadable);
    }

    private static Optional<Notice> cloudEvent(JsonNode event) {
        // qbo.invoice.created.v1
        var type = event.path("type").asString("").split("\\.", -1);
        return type.length != 4 || !type[0].equals("qbo")
                ? Optional.empty()
                : notice(
                        event.path("id").asString(""),
                        event.path("intuitaccountid").asString(""),
                        type[1],
                        event.path("intuitentityid").asString(""),
                        type[2],
                        event.path("time").asString(""));
    }

    private static Stream<Optional<Notice>> legacy(JsonNode notification) {
        var company = notification.path("realmId").asString("");
        return notification.path("dataChangeEvent").path("entities").values().stream()
                .map(entity -> legacyNotice(company, entity));
    }

    private static Optional<Notice> legacyNotice(String company, JsonNode entity) {
        var name = entity.path("name").asString("").toLowerCase(Locale.ROOT);
        var id = entity.path("id").asString("");
        var operation = entity.path("operation").asString("").toLowerCase(Locale.ROOT);
        var time = entity.path("lastUpdated").asString("");
        // This form has no event id: the same words are the same event.
        var words = String.join("|", company, name, id, operation, time);
        var eventId = UUID.nameUUIDFromBytes(words.getBytes(UTF_8)).toString();
        return notice(eventId, company, name, id, past(operation), time);
    }

    /** the older form says "create" where the newer says "created" */
    private static String past(String operation) {
        return switch (operation) {
            case "create", "update", "delete", "merge" -> operation + "d";
            case "void" -> "voided";
            default -> operation;
        };
    }

    private static Optional<Notice> notice(
            String eventId,
            String company,
            String entity,
            String entityId,
            String operation,
            String time) {
        var texts = Stream.of(eventId, company, entity, entityId, operation);
        return texts.anyMatch(String::isEmpty)
                ? Optional.empty()
                : instant(time)
                        .map(at -> new Notice(eventId, company, entity, entityId, operation, at));
    }

    private static Optional<Instant> instant(String time) {
        return parse(time, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .or(() -> parse(time, BASIC_OFFSET));
    }

    private static Optional<Instant> parse(String time, DateTimeFormatter format) {
        try {
            return Optional.of(OffsetDateTime.parse(time, format).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
