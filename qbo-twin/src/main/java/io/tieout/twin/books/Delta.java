package io.tieout.twin.books;

import io.tieout.twin.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one accepted change did to the books, in the form that is kept on disk: rows as they are
 * now, rows that are gone, sequences as they stand. Applying it twice is the same as once.
 */
public record Delta(List<Row> rows, List<Tombstone> gone, Map<String, Long> sequences) {

    public Delta {
        rows = List.copyOf(rows);
        gone = List.copyOf(gone);
        sequences = Map.copyOf(sequences);
    }

    /** The same change in parts of no more than so many rows, to be applied one after the other. */
    public List<Delta> parts(int mostRows) {
        List<Delta> parts = new ArrayList<>();
        parts.add(new Delta(List.of(), gone, sequences));
        for (int start = 0; start < rows.size(); start += mostRows) {
            List<Row> part = rows.subList(start, Math.min(rows.size(), start + mostRows));
            parts.add(new Delta(part, List.of(), Map.of()));
        }
        return parts;
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        ArrayNode rowArray = json.putArray("rows");
        rows.forEach(row -> rowArray.add(toJson(row)));
        ArrayNode goneArray = json.putArray("gone");
        gone.forEach(stone ->
                goneArray
                        .addObject()
                        .put("kind", stone.key().kind().name())
                        .put("id", stone.key().id())
                        .put("at", stone.at().toString()));
        ObjectNode counters = json.putObject("sequences");
        new TreeMap<>(sequences).forEach(counters::put);
        return json;
    }

    public static Delta fromJson(ObjectNode json) {
        Map<String, Long> counters = new TreeMap<>();
        json.path("sequences")
                .properties()
                .forEach(counter -> counters.put(counter.getKey(), counter.getValue().longValue()));
        return new Delta(
                Json.objects(json, "rows").stream().map(Delta::row).toList(),
                Json.objects(json, "gone").stream().map(Delta::tombstone).toList(),
                counters);
    }

    private static ObjectNode toJson(Row row) {
        ObjectNode json = Json.object().put("kind", row.key().kind().name());
        if (row.isVoided()) {
            json.put("voided", true);
        }
        return json.set("entity", row.entity());
    }

    private static Row row(ObjectNode json) {
        ObjectNode entity = Json.child(json, "entity");
        Kind kind = Kind.valueOf(Json.stringOr(json, "kind", ""));
        Key key = new Key(kind, Json.stringOr(entity, "Id", ""));
        return new Row(key, entity, Json.isTrue(json, "voided"));
    }

    private static Tombstone tombstone(ObjectNode json) {
        Kind kind = Kind.valueOf(Json.stringOr(json, "kind", ""));
        return new Tombstone(
                new Key(kind, Json.stringOr(json, "id", "")),
                Instant.parse(Json.stringOr(json, "at", "")));
    }
}
