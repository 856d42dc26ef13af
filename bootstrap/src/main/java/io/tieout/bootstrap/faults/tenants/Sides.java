package io.tieout.bootstrap.faults.tenants;

import io.tieout.domain.people.TenantId;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Who is attacked, and by whom.
 *
 * @param witness the victim's auditor, who sees everything of it
 * @param spy the attacker's auditor
 * @param attackers one of the other tenant in each role
 */
record Sides(
        TenantId victim, TenantId attacker, Persona witness, Persona spy, List<Persona> attackers) {

    Sides {
        attackers = List.copyOf(attackers);
    }

    /** from what a demo says of its tenants */
    static Sides of(URI house, JsonNode victim, JsonNode attacker) {
        return new Sides(
                tenant(victim),
                tenant(attacker),
                auditor(house, victim),
                auditor(house, attacker),
                attacker.path("personas").values().stream()
                        .map(persona -> persona(house, persona))
                        .toList());
    }

    /** what the victim has and the attacker has not: whoever is told of it was told too much */
    Harvest loot(SchemaReading schema) {
        return Harvest.of(witness, schema)
                .without(Harvest.of(spy, schema))
                .withoutWords(attackers.stream().map(Persona::actor).toList());
    }

    private static TenantId tenant(JsonNode welcome) {
        return new TenantId(UUID.fromString(welcome.path("tenant").asString()));
    }

    private static Persona auditor(URI house, JsonNode welcome) {
        return welcome.path("personas").values().stream()
                .filter(persona -> persona.path("role").asString().equals("AUDITOR"))
                .map(persona -> persona(house, persona))
                .findFirst()
                .orElseThrow();
    }

    private static Persona persona(URI house, JsonNode persona) {
        return new Persona(
                house, persona.path("actor").asString(), persona.path("token").asString());
    }
}
