package io.tieout.bootstrap.faults.tenants;

import io.tieout.bootstrap.faults.tenants.SchemaReading.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An operation with its arguments, ready to be sent. */
record Question(String text, Map<String, Object> variables) {

    static Question of(Operation operation, Guesses guesses, Selections selections) {
        Map<String, JsonNode> said = new HashMap<>();
        operation
                .field()
                .path("args")
                .forEach(argument -> {
                    if (guesses.says(argument.path("type"), 0)) {
                        said.put(argument.path("name").asString(), argument.path("type"));
                    }
                });
        return asked(operation, said, guesses, selections);
    }

    /** the operation without any argument */
    static Question bare(Operation operation, Selections selections) {
        return new Question(text(operation, Map.of(), selections), Map.of());
    }

    private static Question asked(
            Operation operation,
            Map<String, JsonNode> said,
            Guesses guesses,
            Selections selections) {
        Map<String, Object> variables = new HashMap<>();
        said.forEach((name, type) -> variables.put(name, guesses.of(name, type)));
        return new Question(text(operation, said, selections), variables);
    }

    private static String text(
            Operation operation, Map<String, JsonNode> said, Selections selections) {
        return operation.root()
                + declared(said)
                + " { "
                + operation.name()
                + passed(said)
                + selections.of(operation.field().path("type"))
                + " }";
    }

    private static String declared(Map<String, JsonNode> said) {
        return joined(said, (name, type) -> "$" + name + ": " + SchemaReading.written(type));
    }

    private static String passed(Map<String, JsonNode> said) {
        return joined(said, (name, _) -> name + ": $" + name);
    }

    private static String joined(
            Map<String, JsonNode> said, BiFunction<String, JsonNode, String> how) {
        return said.isEmpty()
                ? ""
                : said.entrySet().stream()
                        .map(argument -> how.apply(argument.getKey(), argument.getValue()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
