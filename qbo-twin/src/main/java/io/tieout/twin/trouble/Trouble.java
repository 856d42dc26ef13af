package io.tieout.twin.trouble;

import io.tieout.twin.json.Json;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A failure somebody asked for: what goes wrong, where, and for the next so many calls, for a share
 * of them, or, if neither is said, until it is taken back.
 *
 * @param realm an id, or {@code *}
 * @param endpoint an entity such as {@code invoice}, {@code query}, {@code oauth}, or {@code *}
 * @param method GET, POST, or {@code *}
 */
public record Trouble(
        Kind kind,
        String realm,
        String endpoint,
        String method,
        OptionalInt next,
        OptionalDouble rate,
        Duration latency) {

    private static final String ANY = "*";
    private static final long USUAL_LATENCY_MILLIS = 1000;

    /** What can go wrong. */
    public enum Kind {
        /** the answer is right but late */
        LATENCY,
        /** the connection closes before anything happened */
        RESET_BEFORE,
        /** it happened, but the connection closes without an answer */
        RESET_AFTER,
        /** it happened, and half of the answer arrives */
        TRUNCATED,
        /** a gateway's page instead of an answer; nothing happened */
        HTML,
        HTTP_500,
        HTTP_503,
        THROTTLE_429,
        AUTH_401,
        DROP_WEBHOOK,
        DUPLICATE_WEBHOOK,
        REORDER_WEBHOOK,
        /** no call gets through */
        CONNECTION_DOWN;

        boolean isAboutWebhooks() {
            return this == DROP_WEBHOOK || this == DUPLICATE_WEBHOOK || this == REORDER_WEBHOOK;
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Trouble {
        if (rate.isPresent() && (rate.getAsDouble() < 0 || rate.getAsDouble() > 1)) {
            throw new IllegalArgumentException("rate is not between 0 and 1: " + rate);
        }
        if (next.isPresent() && next.getAsInt() < 1) {
            throw new IllegalArgumentException("next is not positive: " + next);
        }
    }

    /**
     * A failure as sent to the admin surface.
     *
     * @throws IllegalArgumentException naming what is wrong with it
     */
    public static Trouble fromJson(ObjectNode json) {
        return new Trouble(
                kind(Json.stringOr(json, "kind", "")),
                Json.stringOr(json, "realm", ANY),
                Json.stringOr(json, "endpoint", ANY).toLowerCase(Locale.ROOT),
                Json.stringOr(json, "method", ANY).toUpperCase(Locale.ROOT),
                json.has("next")
                        ? OptionalInt.of(json.path("next").intValue())
                        : OptionalInt.empty(),
                json.has("rate")
                        ? OptionalDouble.of(json.path("rate").doubleValue())
                        : OptionalDouble.empty(),
                Duration.ofMillis(json.path("latencyMillis").longValue(USUAL_LATENCY_MILLIS)));
    }

    ObjectNode toJson() {
        ObjectNode json =
                Json.object()
                        .put("kind", kind.wireName())
                        .put("realm", realm)
                        .put("endpoint", endpoint)
                        .put("method", method);
        next.ifPresent(calls -> json.put("next", calls));
        rate.ifPresent(share -> json.put("rate", share));
        return json.put("latencyMillis", latency.toMillis());
    }

    boolean concerns(String ofRealm, String ofEndpoint, String ofMethod) {
        return matches(realm, ofRealm)
                && matches(endpoint, ofEndpoint)
                && matches(method, ofMethod);
    }

    private static boolean matches(String wanted, String actual) {
        return wanted.equals(ANY) || wanted.equalsIgnoreCase(actual);
    }

    private static Kind kind(String name) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "unknown kind '%s', known are %s"
                                        .formatted(
                                                name,
                                                Stream.of(Kind.values())
                                                        .map(Kind::wireName)
                                                        .collect(Collectors.joining(", ")))));
    }
}
