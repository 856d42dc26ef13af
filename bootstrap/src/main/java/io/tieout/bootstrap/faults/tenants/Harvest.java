package io.tieout.bootstrap.faults.tenants;

import io.tieout.bootstrap.faults.tenants.SchemaReading.Operation;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a tenant sees of its own by every query that needs no argument.
 *
 * @param ids of whatever has one
 * @param texts every other word in the answers
 */
record Harvest(Set<String> ids, Set<String> texts) {

    /** words of the schema, days, moments and figures are nobody's own */
    private static final Pattern ANYBODYS = Pattern.compile("[A-Z_]+|[-+:.TZ\\d]+|.{0,3}");

    static Harvest of(Persona auditor, SchemaReading schema) {
        Harvest harvest = new Harvest(new HashSet<>(), new HashSet<>());
        Selections selections = new Selections(schema);
        schema.operations().stream()
                .filter(operation -> operation.root().equals("query"))
                .filter(Harvest::needsNothing)
                .map(operation -> Question.bare(operation, selections))
                .forEach(question ->
                        harvest.take("", auditor.ask(question.text(), Map.of()).path("data")));
        return harvest;
    }

    private static boolean needsNothing(Operation operation) {
        return operation.field().path("args").values().stream()
                .noneMatch(argument -> SchemaReading.isRequired(argument.path("type")));
    }

    private void take(String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> take(field.getKey(), field.getValue()));
        } else if (value.isArray()) {
            value.forEach(item -> take(name, item));
        } else if (value.isString()) {
            note(name, value.asString());
        }
    }

    private void note(String name, String value) {
        if (name.equals("id")) {
            ids.add(value);
        } else if (!ANYBODYS.matcher(value).matches()) {
            texts.add(value);
        }
    }

    /** every text in an answer that is here and nowhere in what was sent */
    Set<String> betrayedBy(JsonNode answer, Map<String, Object> sent) {
        Harvest shown = new Harvest(new HashSet<>(), new HashSet<>());
        shown.take("", answer.path("data"));
        Set<String> betrayed = new HashSet<>(shown.ids());
        betrayed.addAll(shown.texts());
        betrayed.removeIf(text -> !ids.contains(text) && !texts.contains(text));
        betrayed.removeIf(text -> sent.toString().contains(text));
        return betrayed;
    }

    /** what is not seen by the other too */
    Harvest without(Harvest other) {
        Set<String> left = new HashSet<>(texts);
        left.removeAll(other.texts());
        return new Harvest(ids, left);
    }

    /** what is no proof, because those who attack say it of themselves, whatever they reach */
    Harvest withoutWords(Collection<String> own) {
        Set<String> left = new HashSet<>(texts);
        left.removeAll(own);
        return new Harvest(ids, left);
    }
}
