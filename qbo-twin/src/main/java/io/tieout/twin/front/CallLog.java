package io.tieout.twin.front;

import io.tieout.twin.json.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every call received, the latest 100,000 of them, without tokens or bodies. */
public final class CallLog {

    private static final int MOST = 100_000;

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
    private long last;

    synchronized void add(Call call) {
        last++;
        entries.addLast(new Entry(last, call));
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
    }

    /** Calls after a number, oldest first. */
    public synchronized ObjectNode after(long number, Optional<String> realmId) {
        ObjectNode json = Json.object();
        ArrayNode calls = json.putArray("calls");
        entries.stream()
                .filter(entry -> entry.number() > number)
                .filter(entry -> realmId.filter(it -> !it.equals(entry.call().realmId())).isEmpty())
                .limit(PAGE)
                .forEach(entry -> calls.add(toJson(entry)));
        return json.put("last", last);
    }

    private static ObjectNode toJson(Entry entry) {
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
                .put("at", call.at().toString());
    }
}
