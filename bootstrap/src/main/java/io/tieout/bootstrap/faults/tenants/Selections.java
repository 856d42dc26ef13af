package io.tieout.bootstrap.faults.tenants;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What to ask of an answer: every plain field, some way down, since anything might betray. */
final class Selections {

    /** a page and its edges with all they have; of what hangs on a row, the plain fields */
    private static final int DEEPEST = 2;

    private final SchemaReading schema;

    Selections(SchemaReading schema) {
        this.schema = schema;
    }

    /** empty for a type that has no fields */
    String of(JsonNode reference) {
        return below(schema.bare(reference), 0);
    }

    private String below(JsonNode type, int depth) {
        if (isPlain(type)) {
            return "";
        }
        String fields =
                type.path("fields").values().stream()
                        .filter(field -> asksNothing(field) && isNear(field, depth))
                        .map(field ->
                                field.path("name").asString()
                                        + below(schema.bare(field.path("type")), depth + 1))
                        .collect(Collectors.joining(" "));
        return " { __typename " + fields + " }";
    }

    private boolean isNear(JsonNode field, int depth) {
        return depth < DEEPEST || isPlain(schema.bare(field.path("type")));
    }

    private static boolean asksNothing(JsonNode field) {
        return field.path("args").values().stream()
                .noneMatch(argument -> SchemaReading.isRequired(argument.path("type")));
    }

    private static boolean isPlain(JsonNode type) {
        String kind = type.path("kind").asString();
        return kind.equals("SCALAR") || kind.equals("ENUM");
    }
}
