package io.tieout.twin.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of one company, found by id, name or document number without searching. Changed only by
 * {@link #apply}; the caller sees to it that one thread at a time is in here.
 */
public final class Books {

    private final Map<Kind, NavigableMap<String, Row>> tables = new EnumMap<>(Kind.class);
    private final Map<Key, Tombstone> gone = new LinkedHashMap<>();
    private final Map<String, Long> sequences = new TreeMap<>();
    private final NameIndex names = new NameIndex();
    private final NumberIndex numbers = new NumberIndex();

    public Books() {
        for (Kind kind : Kind.values()) {
            tables.put(kind, new TreeMap<>(IdOrder.ASCENDING));
        }
    }

    public Optional<Row> find(Key key) {
        return Optional.ofNullable(table(key.kind()).get(key.id()));
    }

    /** All rows of a kind, by ascending id. */
    public Collection<Row> rows(Kind kind) {
        return table(kind).values();
    }

    public boolean wasDeleted(Key key) {
        return gone.containsKey(key);
    }

    /** Deleted rows in the order they were deleted. */
    public Collection<Tombstone> tombstones() {
        return gone.values();
    }

    /** Who bears this name among the kinds that share names with this one, active or not. */
    public Optional<Key> bearer(Kind kind, String name) {
        return names.bearer(kind, name);
    }

    /** The oldest document of a kind that bears this number. */
    public Optional<Key> numbered(Kind kind, String number) {
        return numbers.oldest(kind, number);
    }

    long lastOf(String sequence) {
        return sequences.getOrDefault(sequence, 0L);
    }

    /** Takes a change into the books. */
    public void apply(Delta delta) {
        delta.rows().forEach(this::put);
        delta.gone().forEach(this::remove);
        sequences.putAll(delta.sequences());
    }

    /** Everything as one change to empty books, without the tombstones older than an instant. */
    public Delta everything(Instant tombstonesSince) {
        List<Row> rows = new ArrayList<>();
        tables.values().forEach(table -> rows.addAll(table.values()));
        List<Tombstone> stones =
                gone.values().stream()
                        .filter(stone -> !stone.at().isBefore(tombstonesSince))
                        .toList();
        return new Delta(rows, stones, sequences);
    }

    private void put(Row row) {
        Row before = table(row.key().kind()).put(row.key().id(), row);
        if (before != null) {
            names.remove(before);
            numbers.remove(before);
        }
        names.add(row);
        numbers.add(row);
    }

    private void remove(Tombstone stone) {
        Row before = table(stone.key().kind()).remove(stone.key().id());
        if (before != null) {
            names.remove(before);
            numbers.remove(before);
        }
        gone.put(stone.key(), stone);
    }

    private NavigableMap<String, Row> table(Kind kind) {
        NavigableMap<String, Row> table = tables.get(kind);
        if (table == null) {
            throw new IllegalStateException("no table for " + kind);
        }
        return table;
    }
}
