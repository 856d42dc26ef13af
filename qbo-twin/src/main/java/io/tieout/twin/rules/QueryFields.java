package io.tieout.twin.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of an entity that a query may filter and sort by, and how their values compare. */
public final class QueryFields {

    /** How values of a field compare. */
    public enum FieldType {
        ID,
        TEXT,
        NUMBER,
        DATE,
        TIMESTAMP,
        FLAG,
        /** only the id inside the reference counts */
        REFERENCE
    }

    /**
     * A field by the name the service gives it, whatever case the query used.
     *
     * @param steps the path cut at its dots
     */
    public record Field(String path, List<String> steps, FieldType type) {

        public Field {
            steps = List.copyOf(steps);
        }

        public static Field of(String path, FieldType type) {
            return new Field(path, List.of(path.split("\\.", -1)), type);
        }
    }

    private final Map<String, Field> byFoldedPath;

    private QueryFields(Map<String, Field> byFoldedPath) {
        this.byFoldedPath = byFoldedPath;
    }

    /** What every entity can be asked by. */
    public static QueryFields common() {
        return new QueryFields(Map.of())
                .with(FieldType.ID, "Id")
                .with(FieldType.TIMESTAMP, "MetaData.CreateTime", "MetaData.LastUpdatedTime");
    }

    public QueryFields with(FieldType type, String... paths) {
        Map<String, Field> wider = new LinkedHashMap<>(byFoldedPath);
        for (String path : paths) {
            wider.put(fold(path), Field.of(path, type));
        }
        return new QueryFields(wider);
    }

    public Optional<Field> find(String path) {
        return Optional.ofNullable(byFoldedPath.get(fold(path)));
    }

    private static String fold(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
