package io.tieout.bootstrap.faults.tenants;

import io.tieout.bootstrap.replay.JsonOverHttp;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Somebody of a tenant who asks over HTTP. Safe for use by several threads. */
final class Persona {

    private final JsonOverHttp http;
    private final String actor;
    private final Optional<String> token;

    /**
     * @param actor the name under which this one acts; people of two tenants may bear the same
     */
    Persona(URI house, String actor, String token) {
        this.http = new JsonOverHttp(house);
        this.actor = actor;
        this.token = Optional.of(token);
    }

    String actor() {
        return actor;
    }

    /** the whole answer, errors included */
    JsonNode ask(String query, Map<String, ?> variables) {
        return http.post("/graphql", token, Map.of("query", query, "variables", variables));
    }

    JsonNode schema() {
        return ask(SchemaReading.QUERY, Map.of()).at("/data/__schema");
    }
}
