package io.tieout.bootstrap.replay;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The tenant that a replay plays in: made by the demo endpoints on its first run, found again on
 * every later one. Its clock and its twin company's clock stand still until they are moved
 * together.
 */
final class ReplayWorld {

    /** Longer than the longest rate window of the accounting system, a minute. */
    private static final Duration BREATH = Duration.ofMinutes(5);

    private final JsonOverHttp http;
    private final String tenant;
    private final String realm;
    private final URI twin;
    private final Map<String, String> tokens;
    private Instant now;

    private ReplayWorld(
            JsonOverHttp http,
            String tenant,
            String realm,
            URI twin,
            Map<String, String> tokens,
            Instant now) {
        this.http = http;
        this.tenant = tenant;
        this.realm = realm;
        this.twin = twin;
        this.tokens = Map.copyOf(tokens);
        this.now = now;
    }

    /** makes or finds the tenant of this name; {@code begin} counts only when it is made */
    static ReplayWorld open(URI tieout, String name, Instant begin) {
        JsonOverHttp http = new JsonOverHttp(tieout);
        JsonNode made =
                http.post(
                        "/demo/tenants",
                        Optional.empty(),
                        Map.of("name", name, "zone", "UTC", "clock", begin.toString()));
        Map<String, String> tokens = new HashMap<>();
        made.path("personas")
                .forEach(p ->
                        tokens.putIfAbsent(p.path("role").asString(), p.path("token").asString()));
        return new ReplayWorld(
                http,
                made.path("tenant").asString(),
                made.path("realm").asString(),
                URI.create(made.path("twin").asString()),
                tokens,
                Instant.parse(made.path("now").asString()));
    }

    TwinBooks books() {
        return new TwinBooks(twin, realm);
    }

    TieoutApi api() {
        return new TieoutApi(http, this::token);
    }

    /**
     * Moves both clocks, ringing every instant that somebody waits for on the way, and returns when
     * both sides have nothing left to do. A clock that is past the instant already moves as little
     * as {@link #letItRest} does.
     */
    void moveClock(Instant to) {
        if (to.isAfter(now)) {
            now = clock(Map.of("tenant", tenant, "to", to.toString()));
        } else {
            letItRest();
        }
    }

    /**
     * Gives both sides a few minutes to come to rest: at a standing clock a burst of calls would
     * wait for ever for the next second of its rate limit.
     */
    void letItRest() {
        now = clock(Map.of("tenant", tenant, "to", now.plus(BREATH).toString()));
    }

    private Instant clock(Map<String, String> order) {
        JsonNode moved = http.post("/demo/clock", Optional.of(token("ADMIN")), order);
        return Instant.parse(moved.path("now").asString());
    }

    private String token(String role) {
        String token = tokens.get(role);
        if (token == null) {
            throw new ReplayStopped("the demo hands out no token for role " + role);
        }
        return token;
    }
}
