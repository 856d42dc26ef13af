package io.tieout.twin.front;

import io.tieout.twin.json.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every call received, the latest 100,000 of them, without tokens; of the latest writes and
 * statements also what was sent.
 */
public final class CallLog {

    private static final int MOST = 100_000;

    /** Bodies are larger than lines, so fewer of them are kept, and long ones not whole. */
    private static final int MOST_BODIES = 2_000;

    private static final int LONGEST_BODY = 16_384;

    /** Calls of one answer of the log. */
    private static final int PAGE = 10_000;

    /**
     * One call.
     *
     * @param operation what a write or a token request was for, empty for others
     * @param status 0 if the connection was closed without an answer
     * @param trouble what went wrong on purpose, empty if nothing
     * @param at on the company's clock
     */
    record Call(
            String method,
            String path,
            String query,
            String realmId,
            String endpoint,
            String operation,
            String requestId,
            int status,
            String trouble,
            Instant at) {}

    private record Entry(long number, Call call) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<Long, String> bodies = new LinkedHashMap<>();
    private long last;

    /**
     * Takes a call in.
     *
     * @param body what was sent, empty for what is nobody's business or was nothing
     */
    synchronized void add(Call call, String body) {
        last++;
        entries.addLast(new Entry(last, call));
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
        if (!body.isEmpty()) {
            bodies.put(last, body.substring(0, Math.min(body.length(), LONGEST_BODY)));
        }
        if (bodies.size() > MOST_BODIES) {
            Iterator<Long> oldest = bodies.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Calls after a number, oldest first, that have each of these properties. */
    public synchronized ObjectNode after(long number, Map<String, String> properties) {
        ObjectNode json = Json.object();
        ArrayNode calls = json.putArray("calls");
        Predicate<ObjectNode> isWanted =
                call ->
                        properties.entrySet().stream()
                                .allMatch(it ->
                                        Json.stringOr(call, it.getKey(), "").equals(it.getValue()));
        entries.stream()
                .filter(entry -> entry.number() > number)
                .map(this::toJson)
                .filter(isWanted)
                .limit(PAGE)
                .forEach(calls::add);
        return json.put("last", last);
    }

    private ObjectNode toJson(Entry entry) {
        Call call = entry.call();
        return Json.object()
                .put("seq", entry.number())
                .put("method", call.method())
                .put("path", call.path())
                .put("query", call.query())
                .put("realm", call.realmId())
                .put("endpoint", call.endpoint())
                .put("operation", call.operation())
                .put("requestid", call.requestId())
                .put("status", call.status())
                .put("fault", call.trouble())
                .put("at", call.at().toString())
                .put("body", bodies.getOrDefault(entry.number(), ""));
    }
}
