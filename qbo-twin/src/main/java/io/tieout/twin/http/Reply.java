package io.tieout.twin.http;

import io.tieout.twin.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What goes back to the caller: an answer, half an answer, or nothing but a closed connection. */
public sealed interface Reply {

    /** A complete answer. */
    record Answer(int status, Map<String, String> headers, Body body) implements Reply {

        public Answer {
            headers = Map.copyOf(headers);
        }

        /** The same answer with one header more. */
        public Answer with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }

        public String text() {
            return body.text();
        }
    }

    /** Announces the whole answer, sends half of it and closes the connection. */
    record Truncated(Answer answer) implements Reply {}

    /** Closes the connection without a byte. */
    record HangUp() implements Reply {}

    static Answer json(int status, JsonNode body) {
        return typed(status, "application/json;charset=utf-8", Body.of(Json.text(body)));
    }

    static Answer text(int status, String type, String body) {
        return typed(status, type, Body.of(body));
    }

    static Answer bytes(int status, String type, byte[] body) {
        return typed(status, type, Body.of(body));
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), Body.EMPTY);
    }

    static Answer redirect(String location) {
        return empty(302).with("Location", location);
    }

    private static Answer typed(int status, String type, Body body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }
}
