package io.tieout.twin.oauth;

import io.tieout.twin.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Grants as they are kept on disk. */
public final class GrantJson {

    private GrantJson() {}

    public static ObjectNode write(Grant grant) {
        ObjectNode json =
                Json.object()
                        .put("number", grant.number())
                        .put("clientId", grant.clientId())
                        .put("scope", grant.scope())
                        .put("drawn", grant.drawn())
                        .put("refreshToken", grant.refreshToken())
                        .put("rotatedAt", grant.rotatedAt().toString())
                        .put("refreshExpiresAt", grant.refreshExpiresAt().toString())
                        .put("hardExpiresAt", grant.hardExpiresAt().toString())
                        .put("accessToken", grant.accessToken())
                        .put("revoked", grant.isRevoked());
        grant.previous()
                .ifPresent(it ->
                        json.putObject("previous")
                                .put("token", it.token())
                                .put("until", it.until().toString()));
        ObjectNode tokens = json.putObject("accessTokens");
        grant.accessTokens().forEach((token, until) -> tokens.put(token, until.toString()));
        return json;
    }

    public static Grant read(ObjectNode json) {
        Map<String, Instant> tokens = new TreeMap<>();
        json.path("accessTokens")
                .properties()
                .forEach(it -> tokens.put(it.getKey(), Instant.parse(it.getValue().asString(""))));
        return new Grant(
                json.path("number").longValue(),
                Json.stringOr(json, "clientId", ""),
                Json.stringOr(json, "scope", ""),
                json.path("drawn").longValue(),
                Json.stringOr(json, "refreshToken", ""),
                instant(json, "rotatedAt"),
                instant(json, "refreshExpiresAt"),
                instant(json, "hardExpiresAt"),
                previous(json),
                Json.stringOr(json, "accessToken", ""),
                tokens,
                Json.isTrue(json, "revoked"));
    }

    private static Optional<Grant.Previous> previous(ObjectNode json) {
        JsonNode previous = json.path("previous");
        return Json.string(previous, "token")
                .map(token -> new Grant.Previous(token, instant(previous, "until")));
    }

    private static Instant instant(JsonNode json, String property) {
        return Instant.parse(Json.stringOr(json, property, ""));
    }
}
