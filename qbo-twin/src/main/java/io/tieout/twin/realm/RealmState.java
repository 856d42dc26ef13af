package io.tieout.twin.realm;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Delta;
import io.tieout.twin.clock.RealmClock;
import io.tieout.twin.json.Json;
import io.tieout.twin.oauth.Grant;
import io.tieout.twin.oauth.GrantJson;
import io.tieout.twin.oauth.Grants;
import io.tieout.twin.oauth.SeededSource;
import io.tieout.twin.webhook.Event;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that is kept of a company, and how it reads from and writes to lines: a line is an
 * object with one or more sections, and reading all lines in order gives the state again.
 */
final class RealmState {

    /** Change data capture looks back 30 days; older tombstones are of no use to anybody. */
    private static final Duration TOMBSTONE_LIFE = Duration.ofDays(30);

    /** Keeps a line, and what is held of it while it is read, small. */
    private static final int ROWS_OF_A_LINE = 200;

    private static final String FORGOTTEN = "forgotten";

    private final InstantSource machine;
    private final Books books = new Books();
    private final Grants grants;
    private final Replays replays = new Replays();
    private final Map<String, Event> pending = new LinkedHashMap<>();
    private RealmClock clock;
    private boolean hasThrottles = true;
    private long eventsDrawn;

    RealmState(RealmClock clock, InstantSource machine, SeededSource source) {
        this.clock = clock;
        this.machine = machine;
        this.grants = new Grants(source);
    }

    Books books() {
        return books;
    }

    Grants grants() {
        return grants;
    }

    Replays replays() {
        return replays;
    }

    RealmClock clock() {
        return clock;
    }

    boolean hasThrottles() {
        return hasThrottles;
    }

    void setThrottles(boolean hasThrottles) {
        this.hasThrottles = hasThrottles;
    }

    Collection<Event> pending() {
        return pending.values();
    }

    long nextEventNumber() {
        eventsDrawn++;
        return eventsDrawn;
    }

    void addPending(List<Event> events) {
        events.forEach(event -> pending.put(event.id(), event));
    }

    void settle(Collection<String> eventIds) {
        eventIds.forEach(pending::remove);
    }

    ObjectNode clockLine() {
        return Json.object().set("clock", clock.toJson()).put("throttles", hasThrottles);
    }

    static ObjectNode grantLine(Collection<Grant> grants) {
        ObjectNode line = Json.object();
        ArrayNode array = line.putArray("grants");
        grants.forEach(grant -> array.add(GrantJson.write(grant)));
        return line;
    }

    static ObjectNode replayLine(String requestId, String answer) {
        ObjectNode line = Json.object();
        line.putObject("replay").put("id", requestId).put("answer", answer);
        return line;
    }

    static ObjectNode settledLine(Collection<String> eventIds) {
        ObjectNode line = Json.object();
        ArrayNode array = line.putArray("settled");
        eventIds.forEach(array::add);
        return line;
    }

    /** From here on no answer that was given before is remembered. */
    static ObjectNode forgottenLine() {
        return Json.object().put(FORGOTTEN, true);
    }

    void putEvents(ObjectNode line, Collection<Event> events) {
        ArrayNode array = line.putArray("events");
        events.forEach(event -> array.add(event.toJson()));
        line.put("eventsDrawn", eventsDrawn);
    }

    /** Takes in one line as it was written. */
    void restore(ObjectNode line) {
        if (line.path("clock") instanceof ObjectNode json) {
            clock = RealmClock.fromJson(json, machine);
            hasThrottles = Json.isTrue(line, "throttles");
        }
        Json.objects(line, "grants").forEach(json -> grants.put(GrantJson.read(json)));
        if (line.path("delta") instanceof ObjectNode json) {
            books.apply(Delta.fromJson(json));
        }
        if (Json.isTrue(line, FORGOTTEN)) {
            replays.forget();
        }
        Json.string(line.path("replay"), "id")
                .ifPresent(id -> replays.put(id, Json.stringOr(line.path("replay"), "answer", "")));
        addPending(Json.objects(line, "events").stream().map(Event::fromJson).toList());
        eventsDrawn = line.path("eventsDrawn").longValue(eventsDrawn);
        settle(line.path("settled").values().stream().map(id -> id.asString("")).toList());
    }

    /** The fewest lines that give this state again. */
    List<String> snapshot() {
        List<ObjectNode> lines = new ArrayList<>();
        lines.add(clockLine());
        lines.add(grantLine(grants.all()));
        books.everything(clock.now().minus(TOMBSTONE_LIFE)).parts(ROWS_OF_A_LINE).stream()
                .map(part -> Json.object().set("delta", part.toJson()))
                .forEach(lines::add);
        replays.all().forEach((id, answer) -> lines.add(replayLine(id, answer)));
        ObjectNode events = Json.object();
        putEvents(events, pending.values());
        lines.add(events);
        return lines.stream().map(Json::text).toList();
    }
}
