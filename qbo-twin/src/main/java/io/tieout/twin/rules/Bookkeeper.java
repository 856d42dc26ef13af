package io.tieout.twin.rules;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Operation;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.EntityRules.Verb;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes into the books what the rules of an entity allow: the steps that are the same for every
 * kind (strict shape, id, SyncToken, sparse or full update) around those that are not.
 */
public final class Bookkeeper {

    private final Map<Kind, EntityRules> rules = new EnumMap<>(Kind.class);

    public Bookkeeper(List<EntityRules> rules) {
        rules.forEach(it -> this.rules.put(it.kind(), it));
    }

    public Optional<EntityRules> rules(Kind kind) {
        return Optional.ofNullable(rules.get(kind));
    }

    /**
     * Does what was asked, in this change.
     *
     * @return the entity as it is now, or its stub if it was deleted
     * @throws io.tieout.twin.fault.QboFault if a rule says no
     */
    public ObjectNode write(
            Change change, Kind kind, Verb verb, ObjectNode sent, WriteOptions options) {
        EntityRules its =
                rules(kind).orElseThrow(() -> RequestFaults.unsupportedOperation(verb.name()));
        if (!its.verbs().contains(verb)) {
            throw RequestFaults.unsupportedOperation(verb.name().toLowerCase(Locale.ROOT));
        }
        return switch (verb) {
            case CREATE -> create(change, its, sent, options);
            case UPDATE -> update(change, its, sent, options);
            case VOID -> voidOut(change, its, sent);
            case DELETE -> delete(change, its, sent);
        };
    }

    private static ObjectNode create(
            Change change, EntityRules its, ObjectNode sent, WriteOptions options) {
        ObjectNode entity = its.shape().accept(sent);
        entity.remove(List.of("Id", "SyncToken", "sparse"));
        its.create(change, entity, options);
        Key key = new Key(its.kind(), change.nextId(its.kind()));
        change.add(key, entity);
        its.created(change, key, entity);
        return change.read(key);
    }

    private static ObjectNode update(
            Change change, EntityRules its, ObjectNode sent, WriteOptions options) {
        ObjectNode wanted = its.shape().accept(sent);
        Row before = current(change, its.kind(), wanted);
        ObjectNode entity =
                Json.isTrue(wanted, "sparse")
                        ? sparse(before, wanted)
                        : full(before, wanted, its.shape().writable());
        its.update(change, before, entity, options);
        change.replace(before.key(), entity, Operation.UPDATED);
        return change.read(before.key());
    }

    private static ObjectNode voidOut(Change change, EntityRules its, ObjectNode sent) {
        Row before = current(change, its.kind(), its.shape().accept(sent));
        ObjectNode entity = before.entity().deepCopy();
        its.voidOut(change, before, entity);
        change.replace(before.key(), entity, Operation.VOIDED);
        return change.read(before.key());
    }

    private static ObjectNode delete(Change change, EntityRules its, ObjectNode sent) {
        Row before = current(change, its.kind(), its.shape().accept(sent));
        its.delete(change, before);
        change.remove(before.key());
        return Json.object()
                .put("domain", "QBO")
                .put("status", "Deleted")
                .put("Id", before.key().id());
    }

    /** The row as the caller must have seen it: same id, same SyncToken. */
    private static Row current(Change change, Kind kind, ObjectNode wanted) {
        String id = Json.string(wanted, "Id").orElseThrow(() -> RequestFaults.missing("Id"));
        Key key = new Key(kind, id);
        Row row =
                change.find(key)
                        .orElseThrow(() ->
                                change.before().wasDeleted(key)
                                        ? BusinessFaults.deletedMeanwhile()
                                        : BusinessFaults.notFound());
        String version =
                Json.string(wanted, "SyncToken")
                        .orElseThrow(() -> RequestFaults.missing("SyncToken"));
        if (!version.equals(Json.stringOr(row.entity(), "SyncToken", ""))) {
            throw BusinessFaults.staleObject();
        }
        return row;
    }

    /** Only what was sent changes; an array that was sent replaces the whole array. */
    private static ObjectNode sparse(Row before, ObjectNode wanted) {
        return before.entity().deepCopy().setAll(wanted);
    }

    /** What was not sent is cleared, unless only the service sets it. */
    private static ObjectNode full(Row before, ObjectNode wanted, Set<String> writable) {
        ObjectNode entity = before.entity().deepCopy();
        entity.remove(writable.stream().filter(name -> !STICKY.contains(name)).toList());
        return entity.setAll(wanted);
    }

    /** Flags and choices that have no empty state to be cleared to. */
    private static final Set<String> STICKY =
            Set.of("Id", "SyncToken", "sparse", "Active", "Type", "CurrencyRef");
}
