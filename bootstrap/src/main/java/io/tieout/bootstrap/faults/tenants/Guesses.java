package io.tieout.bootstrap.faults.tenants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Values for whatever a schema asks for: every id is one of the victim's, the rest is plausible.
 */
final class Guesses {

    private static final int DEEPEST = 6;

    private static final Map<String, Object> PLAUSIBLE =
            Map.of(
                    "Int", 1,
                    "Boolean", true,
                    "Date", "2026-03-02",
                    "DateTime", "2026-03-02T10:00:00Z",
                    "Decimal", "1.00");

    private final SchemaReading schema;
    private final List<String> ids;
    private final Random random;

    Guesses(SchemaReading schema, List<String> ids, Random random) {
        this.schema = schema;
        this.ids = List.copyOf(ids);
        this.random = random;
    }

    Object of(String name, JsonNode reference) {
        return of(name, reference, 0);
    }

    /** whether to say something that need not be said */
    boolean says(JsonNode reference, int depth) {
        return SchemaReading.isRequired(reference) || (depth < DEEPEST && random.nextBoolean());
    }

    private Object of(String name, JsonNode reference, int depth) {
        return switch (reference.path("kind").asString()) {
            case "NON_NULL" -> of(name, reference.path("ofType"), depth);
            case "LIST" -> List.of(of(name, reference.path("ofType"), depth));
            case "INPUT_OBJECT" ->
                    record(schema.type(reference.path("name").asString()), depth + 1);
            case "ENUM" -> word(schema.type(reference.path("name").asString()));
            default -> scalar(name, reference.path("name").asString());
        };
    }

    private Map<String, Object> record(JsonNode type, int depth) {
        Map<String, Object> values = new HashMap<>();
        List<JsonNode> fields = type.path("inputFields").values().stream().toList();
        if (type.path("isOneOf").asBoolean(false)) {
            JsonNode one = fields.get(random.nextInt(fields.size()));
            put(values, one, depth);
            return values;
        }
        fields.stream()
                .filter(field -> says(field.path("type"), depth))
                .forEach(field -> put(values, field, depth));
        return values;
    }

    private void put(Map<String, Object> values, JsonNode field, int depth) {
        String name = field.path("name").asString();
        values.put(name, of(name, field.path("type"), depth));
    }

    private Object word(JsonNode type) {
        JsonNode words = type.path("enumValues");
        return words.path(random.nextInt(words.size())).path("name").asString();
    }

    private Object scalar(String name, String type) {
        if (type.equals("ID")) {
            return ids.get(random.nextInt(ids.size()));
        }
        Object plausible = PLAUSIBLE.get(type);
        return plausible == null ? text(name) : plausible;
    }

    private static Object text(String name) {
        return switch (name) {
            case "currency" -> "USD";
            case "amount", "quantity" -> "1.00";
            case "idempotencyKey" -> UUID.randomUUID().toString();
            default -> "as it is";
        };
    }
}
