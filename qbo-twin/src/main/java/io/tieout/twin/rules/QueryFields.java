package io.tieout.twin.rules;

import java.util.LinkedHashMap;
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

    /** A field by the name the service gives it, whatever case the query used. */
    public record Field(String path, FieldType type) {}

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
            wider.put(fold(path), new Field(path, type));
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
