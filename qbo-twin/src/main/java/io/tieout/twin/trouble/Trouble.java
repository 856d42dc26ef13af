package io.tieout.twin.trouble;

import io.tieout.twin.fault.FaultCatalogue;
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
 * @param code of the service's fault, if that is the kind; otherwise empty
 * @param isInside200 whether such a fault hides in an answer of status 200
 * @param realm an id, or {@code *}
 * @param endpoint an entity such as {@code invoice}, {@code query}, {@code oauth}, or {@code *}
 * @param method GET, POST, or {@code *}
 * @param latency how late an answer or an event is
 */
public record Trouble(
        Kind kind,
        String code,
        boolean isInside200,
        String realm,
        String endpoint,
        String method,
        OptionalInt next,
        OptionalDouble rate,
        Duration latency) {

    private static final String ANY = "*";
    private static final String CODE_PREFIX = "code_";
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
        /** status 200 and not a byte; nothing happened */
        EMPTY,
        HTTP_500,
        HTTP_503,
        HTTP_504,
        /** as XML, whatever was asked for */
        THROTTLE_429,
        THROTTLE_429_JSON,
        /** the month's allowance of metered reads is used up */
        READ_CAP_429,
        AUTH_401,
        AUTH_401_XML,
        /** the token is for another company or environment */
        FORBIDDEN_403,
        /** an ended subscription, told with status 200 */
        FAULT_IN_200,
        /** any fault of the accounting service, by its code */
        CODE,
        /** the refresh token is dead; for the endpoint oauth */
        INVALID_GRANT,
        DROP_WEBHOOK,
        DUPLICATE_WEBHOOK,
        REORDER_WEBHOOK,
        /** late by the latency, and so is nothing else */
        DELAY_WEBHOOK,
        /** no call gets through */
        CONNECTION_DOWN;

        boolean isAboutWebhooks() {
            return this == DROP_WEBHOOK
                    || this == DUPLICATE_WEBHOOK
                    || this == REORDER_WEBHOOK
                    || this == DELAY_WEBHOOK;
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
        if (kind == Kind.CODE && FaultCatalogue.find(code).isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown code '%s', known are %s".formatted(code, FaultCatalogue.codes()));
        }
    }

    /**
     * A failure as sent to the admin surface.
     *
     * @throws IllegalArgumentException naming what is wrong with it
     */
    public static Trouble fromJson(ObjectNode json) {
        String name = Json.stringOr(json, "kind", "");
        boolean isCode = name.startsWith(CODE_PREFIX);
        return new Trouble(
                isCode ? Kind.CODE : kind(name),
                isCode ? name.substring(CODE_PREFIX.length()) : "",
                json.path("status").intValue(0) == 200,
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

    /** What the failure is called where it is asked for and in the journal. */
    public String wireName() {
        return kind == Kind.CODE ? CODE_PREFIX + code : kind.wireName();
    }

    ObjectNode toJson() {
        ObjectNode json =
                Json.object()
                        .put("kind", wireName())
                        .put("realm", realm)
                        .put("endpoint", endpoint)
                        .put("method", method);
        if (isInside200) {
            json.put("status", 200);
        }
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
                .filter(kind -> kind != Kind.CODE && kind.wireName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "unknown kind '%s', known are code_<number>, %s"
                                        .formatted(
                                                name,
                                                Stream.of(Kind.values())
                                                        .filter(kind -> kind != Kind.CODE)
                                                        .map(Kind::wireName)
                                                        .collect(Collectors.joining(", ")))));
    }
}
