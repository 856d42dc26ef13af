package io.tieout.twin.books;

import io.tieout.twin.json.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who bears which name. Case does not count, and neither does the " (deleted)" that is appended to
 * a row made inactive: its name stays taken.
 */
public final class NameIndex {

    /** What the service appends to the name of an inactive row. */
    public static final String DELETED = " (deleted)";

    private record Name(String sequence, String folded) {}

    private final Map<Name, Key> bearers = new HashMap<>();

    Optional<Key> bearer(Kind kind, String name) {
        return Optional.ofNullable(bearers.get(fold(kind, name)));
    }

    void add(Row row) {
        if (row.key().kind().family() == Kind.Family.LIST) {
            bearers.put(nameOf(row), row.key());
        }
    }

    void remove(Row row) {
        if (row.key().kind().family() == Kind.Family.LIST) {
            bearers.remove(nameOf(row), row.key());
        }
    }

    private static Name nameOf(Row row) {
        Kind kind = row.key().kind();
        String name = Json.stringOr(row.entity(), kind.nameProperty(), "");
        return fold(kind, kind.isHierarchical() ? qualified(row, name) : name);
    }

    private static String qualified(Row row, String name) {
        return Json.stringOr(row.entity(), "FullyQualifiedName", name);
    }

    private static Name fold(Kind kind, String name) {
        String bare =
                name.endsWith(DELETED) ? name.substring(0, name.length() - DELETED.length()) : name;
        return new Name(kind.sequence(), bare.strip().toLowerCase(Locale.ROOT));
    }
}
