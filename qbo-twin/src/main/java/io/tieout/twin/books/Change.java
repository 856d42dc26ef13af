package io.tieout.twin.books;

import io.tieout.twin.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change in the making: it sees the books as they would be after it, and touches nothing until
 * its {@link #delta} is applied. Throwing a fault half way therefore changes nothing.
 */
public final class Change {

    /** The sequence that numbers documents where the company lets the service do it. */
    private static final String DOCUMENT_NUMBERS = "DocNumber";

    /** QuickBooks Online starts a new company's documents at 1001. */
    private static final long NUMBER_BEFORE_FIRST = 1000;

    /** Ids of classes are longer than others in recordings: 5000000000000142238. */
    private static final long FIRST_CLASS_ID = 5_000_000_000_000_000_001L;

    private final Books books;
    private final Instant now;
    private final Map<Key, Row> staged = new LinkedHashMap<>();
    private final Set<Key> versioned = new LinkedHashSet<>();
    private final Map<Key, Tombstone> removed = new LinkedHashMap<>();
    private final Map<String, Long> sequences = new TreeMap<>();
    private final List<Happening> happenings = new ArrayList<>();

    public Change(Books books, Instant now) {
        this.books = books;
        this.now = now;
    }

    /** The company's present instant; every stamp of this change is this one. */
    public Instant now() {
        return now;
    }

    public Books before() {
        return books;
    }

    /** A row as it would be after this change; to be read only. */
    public Optional<Row> find(Key key) {
        if (removed.containsKey(key)) {
            return Optional.empty();
        }
        Row row = staged.get(key);
        return row != null ? Optional.of(row) : books.find(key);
    }

    /** A row that must be there, because another row points to it. */
    public ObjectNode read(Key key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no row " + key)).entity();
    }

    /** The next id of a kind; gone for good even if the row is deleted. */
    public String nextId(Kind kind) {
        return Long.toString(next(kind.sequence(), kind == Kind.CLASS ? FIRST_CLASS_ID - 1 : 0));
    }

    public String nextDocNumber() {
        return Long.toString(next(DOCUMENT_NUMBERS, NUMBER_BEFORE_FIRST));
    }

    /** Stages a row that was not there, and tells of it. */
    public void add(Key key, ObjectNode entity) {
        entity.put("domain", "QBO").put("sparse", false).put("Id", key.id()).put("SyncToken", "0");
        entity.putObject("MetaData")
                .put("CreateTime", Stamp.metaData(now))
                .put("LastUpdatedTime", Stamp.metaData(now));
        staged.put(key, new Row(key, entity, false));
        versioned.add(key);
        happenings.add(new Happening(key, Operation.CREATED));
    }

    /** Stages a new version of a row, one SyncToken on, and tells of it. */
    public void replace(Key key, ObjectNode entity, Operation operation) {
        Row before = find(key).orElseThrow(() -> new IllegalStateException("no row " + key));
        stamp(entity, before.entity());
        boolean isVoided = before.isVoided() || operation == Operation.VOIDED;
        staged.put(key, new Row(key, entity, isVoided));
        if (versioned.add(key)) {
            advanceVersion(entity, before.entity());
            happenings.add(new Happening(key, operation));
        } else {
            entity.put("SyncToken", Json.stringOr(before.entity(), "SyncToken", "0"));
        }
    }

    /** Stages a row whose figures moved with another row's: a new stamp but the same SyncToken. */
    public void adjust(Key key, ObjectNode entity) {
        Row before = find(key).orElseThrow(() -> new IllegalStateException("no row " + key));
        stamp(entity, before.entity());
        entity.put("SyncToken", Json.stringOr(before.entity(), "SyncToken", "0"));
        staged.put(key, new Row(key, entity, before.isVoided()));
    }

    /** A copy of a row to work on; give it back by {@link #replace} or {@link #adjust}. */
    public ObjectNode copy(Key key) {
        return read(key).deepCopy();
    }

    /** Stages the end of a row, and tells of it. */
    public void remove(Key key) {
        staged.remove(key);
        removed.put(key, new Tombstone(key, now));
        happenings.add(new Happening(key, Operation.DELETED));
    }

    public List<Happening> happenings() {
        return List.copyOf(happenings);
    }

    public Delta delta() {
        return new Delta(List.copyOf(staged.values()), List.copyOf(removed.values()), sequences);
    }

    private long next(String sequence, long floor) {
        long last = sequences.getOrDefault(sequence, Math.max(floor, books.lastOf(sequence)));
        sequences.put(sequence, last + 1);
        return last + 1;
    }

    private void stamp(ObjectNode entity, ObjectNode before) {
        entity.put("domain", "QBO").put("sparse", false);
        entity.put("Id", Json.stringOr(before, "Id", ""));
        entity.set("MetaData", before.path("MetaData").deepCopy());
        Json.child(entity, "MetaData").put("LastUpdatedTime", Stamp.metaData(now));
    }

    private static void advanceVersion(ObjectNode entity, ObjectNode before) {
        long version = Long.parseLong(Json.stringOr(before, "SyncToken", "0"));
        entity.put("SyncToken", Long.toString(version + 1));
    }
}
