package io.tieout.bootstrap.faults.flood;

import io.tieout.bootstrap.twin.TwinAdmin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Every call of some companies that the twin received since the sheet was begun, as the twin wrote
 * it down, without those for tokens, which no limit counts. To be read often: the twin keeps what
 * was sent of its latest 2,000 calls only. Safe for use by several threads.
 */
final class CallSheet {

    private final TwinAdmin twin;
    private final Set<String> realms;
    private final List<Call> calls = new ArrayList<>();
    private long last;

    /**
     * One call.
     *
     * @param at on the company's clock, when it came in
     * @param operation what a write was for; empty when it creates
     * @param status 0 if the connection was closed without an answer
     * @param fault what went wrong on purpose; empty if nothing did
     * @param body empty for what has none, and for what the twin no longer kept
     */
    record Call(
            String realm,
            Instant at,
            String method,
            String endpoint,
            String operation,
            String requestId,
            int status,
            String fault,
            String body) {

        boolean isThrottled() {
            return status == 429 && fault.isEmpty();
        }

        /** whether it creates an invoice, or asks again for one */
        boolean isPush() {
            return method.equals("POST") && endpoint.equals("invoice") && operation.isEmpty();
        }
    }

    private CallSheet(TwinAdmin twin, Set<String> realms) {
        this.twin = twin;
        this.realms = Set.copyOf(realms);
    }

    /** an empty sheet for calls of these companies: what came before does not count */
    static CallSheet begun(TwinAdmin twin, Set<String> realms) {
        CallSheet sheet = new CallSheet(twin, realms);
        sheet.last = twin.callsAfter(Long.MAX_VALUE).path("last").asLong();
        return sheet;
    }

    /** writes down what came in since */
    synchronized void read() {
        JsonNode page;
        do {
            page = twin.callsAfter(last).path("calls");
            for (JsonNode call : page) {
                last = call.path("seq").asLong();
                if (realms.contains(call.path("realm").asString())
                        && !call.path("endpoint").asString().equals("oauth")) {
                    calls.add(call(call));
                }
            }
        } while (!page.isEmpty());
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private static Call call(JsonNode json) {
        return new Call(
                json.path("realm").asString(),
                Instant.parse(json.path("at").asString()),
                json.path("method").asString(),
                json.path("endpoint").asString(),
                json.path("operation").asString(),
                json.path("requestid").asString(),
                json.path("status").asInt(),
                json.path("fault").asString(),
                json.path("body").asString());
    }
}
