package io.tieout.bootstrap.bench.door;

import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.replay.JsonOverHttp;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An account whose access a gateway asks about and people decide on. */
final class AskedAccount {

    private static final Duration HOUR = Duration.ofHours(1);

    private final BenchHouse house;
    private final JsonOverHttp http;
    private final String id;

    AskedAccount(BenchHouse house) {
        this.house = house;
        this.http = new JsonOverHttp(house.address());
        this.id = house.account("Asked").id();
    }

    /** what a gateway asks about it at its own door */
    Question question() {
        return question(house.gatewayAddress());
    }

    /** the same, asked elsewhere */
    Question question(URI address) {
        return new Question(address, "/access/" + id, house.token("PLATFORM"));
    }

    /** somebody decides that it has this access for a while; returns when that is answered */
    void decide(String level) {
        JsonNode answer =
                http.post(
                        "/graphql",
                        Optional.of(house.token("APPROVER")),
                        Map.of(
                                "query",
                                "mutation($input: OverrideAccessInput!) { overrideAccess(input:"
                                        + " $input) { access { level } userErrors { message } } }",
                                "variables",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "accountId",
                                                id,
                                                "level",
                                                level,
                                                "reason",
                                                "to see how soon it counts",
                                                "untilAt",
                                                Instant.now().plus(HOUR).toString()))));
        if (!answer.at("/data/overrideAccess/access/level").asString("").equals(level)) {
            throw new IllegalStateException("a decision was answered " + answer);
        }
    }
}
