package io.tieout.twin.rules;

import io.tieout.twin.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Ids of lines: a line keeps the one it has, a new line gets the next. */
public final class LineIds {

    private LineIds() {}

    /**
     * Gives an id to each line that has none.
     *
     * @param first the id of the first line of a document that has none yet
     */
    public static void assign(List<ObjectNode> lines, long first) {
        long last =
                lines.stream()
                        .flatMap(line -> Json.string(line, "Id").stream())
                        .filter(id -> id.matches("[0-9]{1,9}"))
                        .mapToLong(Long::parseLong)
                        .max()
                        .orElse(first - 1);
        for (ObjectNode line : lines) {
            if (Json.string(line, "Id").isEmpty()) {
                last++;
                line.put("Id", Long.toString(last));
            }
        }
    }
}
