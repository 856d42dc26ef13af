package io.tieout.bootstrap.tour;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What was noted on the way: {@code {{name}}} stands for it. In what an answer must show, a name
 * that was not noted yet takes whatever stands there.
 */
final class Notebook {

    private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");

    private final Map<String, String> notes = new HashMap<>();

    void note(String name, String value) {
        notes.put(name, value);
    }

    /** the text with every name replaced by what was noted */
    String filledIn(String text) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(noted(name.group(1))));
    }

    /**
     * Whether an answer shows all that it must: of an object at least the fields named, of a list
     * at least the items named, each another one, in their order. Notes new names if it does.
     */
    boolean shows(JsonNode answer, JsonNode wanted) {
        var before = Map.copyOf(notes);
        boolean shows = isShown(answer, wanted);
        if (!shows) {
            notes.clear();
            notes.putAll(before);
        }
        return shows;
    }

    private boolean isShown(JsonNode answer, JsonNode wanted) {
        if (wanted.isObject()) {
            return answer.isObject()
                    && wanted.properties().stream()
                            .allMatch(it ->
                                    answer.has(it.getKey())
                                            && isShown(answer.get(it.getKey()), it.getValue()));
        }
        if (wanted.isArray()) {
            return answer.isArray() && holdsAll(answer, wanted);
        }
        Matcher name = NAME.matcher(wanted.isString() ? wanted.asString() : "");
        if (name.matches() && !answer.isNull()) {
            return answer.asString()
                    .equals(notes.computeIfAbsent(name.group(1), _ -> answer.asString()));
        }
        return answer.equals(wanted);
    }

    private boolean holdsAll(JsonNode answer, JsonNode wanted) {
        if (wanted.isEmpty()) {
            return answer.isEmpty();
        }
        int next = 0;
        for (JsonNode item : answer) {
            if (next < wanted.size() && shows(item, wanted.get(next))) {
                next++;
            }
        }
        return next == wanted.size();
    }

    private String noted(String name) {
        String value = notes.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing was noted as '" + name + "' before");
        }
        return value;
    }
}
