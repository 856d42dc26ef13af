package io.tieout.twin.books;

import io.tieout.twin.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which documents bear which number; several can, where duplicates were allowed. */
final class NumberIndex {

    private record Numbered(Kind kind, String text) {}

    private final Map<Numbered, TreeSet<String>> ids = new HashMap<>();

    Optional<Key> oldest(Kind kind, String number) {
        TreeSet<String> found = ids.get(new Numbered(kind, number));
        return found == null ? Optional.empty() : Optional.of(new Key(kind, found.first()));
    }

    void add(Row row) {
        number(row)
                .ifPresent(number ->
                        ids.computeIfAbsent(number, _ -> new TreeSet<>(IdOrder.ASCENDING))
                                .add(row.key().id()));
    }

    void remove(Row row) {
        number(row)
                .ifPresent(number ->
                        ids.computeIfPresent(
                                number,
                                (_, found) -> {
                                    found.remove(row.key().id());
                                    return found.isEmpty() ? null : found;
                                }));
    }

    private static Optional<Numbered> number(Row row) {
        Kind kind = row.key().kind();
        return kind.family() == Kind.Family.TRANSACTION
                ? Json.string(row.entity(), "DocNumber").map(text -> new Numbered(kind, text))
                : Optional.empty();
    }
}
