package io.tieout.bootstrap.faults.tenants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The operations and types of a schema, as introspection tells them. */
final class SchemaReading {

    static final String QUERY =
            "{ __schema { queryType { name } mutationType { name } types { kind name isOneOf"
                    + " fields { name args { name type { ...T } } type { ...T } }"
                    + " inputFields { name type { ...T } } enumValues { name } } } }"
                    + " fragment T on __Type { kind name ofType { kind name ofType { kind name"
                    + " ofType { kind name } } } }";

    private final Map<String, JsonNode> types = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    SchemaReading(JsonNode schema) {
        schema.path("types").forEach(type -> types.put(type.path("name").asString(), type));
        read("query", schema.at("/queryType/name").asString());
        read("mutation", schema.at("/mutationType/name").asString());
    }

    /** Something that can be asked, by its field of the root. */
    record Operation(String root, JsonNode field) {

        String name() {
            return field.path("name").asString();
        }
    }

    private void read(String root, String type) {
        type(type).path("fields").forEach(field -> operations.add(new Operation(root, field)));
    }

    /** what takes an id of something, or shows what is there */
    List<Operation> operations() {
        return List.copyOf(operations);
    }

    JsonNode type(String name) {
        return Optional.ofNullable(types.get(name)).orElseThrow();
    }

    /** the type below lists and obligations */
    JsonNode bare(JsonNode reference) {
        JsonNode bare = reference;
        while (bare.path("ofType").isObject()) {
            bare = bare.path("ofType");
        }
        return type(bare.path("name").asString());
    }

    static boolean isRequired(JsonNode reference) {
        return reference.path("kind").asString().equals("NON_NULL");
    }

    /** the type as a variable declares it */
    static String written(JsonNode reference) {
        return switch (reference.path("kind").asString()) {
            case "NON_NULL" -> written(reference.path("ofType")) + "!";
            case "LIST" -> "[" + written(reference.path("ofType")) + "]";
            default -> reference.path("name").asString();
        };
    }
}
