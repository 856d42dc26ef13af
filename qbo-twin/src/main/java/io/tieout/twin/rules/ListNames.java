package io.tieout.twin.rules;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.NameIndex;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Names of list entities that stand below a parent, like items, accounts and classes. */
public final class ListNames {

    /** Levels including the top one: "Learn basic field definitions" page. */
    private static final int MOST_LEVELS = 5;

    private ListNames() {}

    /**
     * Gives a list entity its full name and sees that nobody else of its kind bears it; an inactive
     * one is marked.
     *
     * @throws io.tieout.twin.fault.QboFault 2020 without a name, 2040 for a colon in it, 6180 too
     *     deep below others, 900 below itself, 6240 if the name is taken
     */
    public static void settle(
            Change change,
            Kind kind,
            Optional<Row> before,
            Optional<Row> parent,
            ObjectNode entity) {
        String bare = bare(Json.stringOr(entity, "Name", "").strip());
        if (bare.isEmpty()) {
            throw RequestFaults.missing("Name");
        }
        if (bare.indexOf(':') >= 0) {
            throw RequestFaults.invalidCharacters("Name", bare);
        }
        String name = Json.isTrue(entity, "Active") ? bare : bare + NameIndex.DELETED;
        String above =
                parent.map(it -> Json.stringOr(it.entity(), "FullyQualifiedName", "") + ":")
                        .orElse("");
        if (above.chars().filter(it -> it == ':').count() >= MOST_LEVELS) {
            throw BusinessFaults.tooManyLevels(MOST_LEVELS);
        }
        before.ifPresent(self -> checkNotBelowItself(change, self.key(), parent));
        Optional<Key> bearer = change.before().bearer(kind, above + bare);
        if (bearer.isPresent() && !bearer.equals(before.map(Row::key))) {
            throw BusinessFaults.duplicateName();
        }
        entity.put("Name", name).put("FullyQualifiedName", above + name);
    }

    /** A new name of a parent shows in the full names of all below it. */
    public static void renameBelow(Change change, Key parent, ObjectNode renamed) {
        String above = Json.stringOr(renamed, "FullyQualifiedName", "") + ":";
        for (Row child : change.before().rows(parent.kind())) {
            if (parentOf(child).filter(parent::equals).isPresent()) {
                ObjectNode copy = change.copy(child.key());
                copy.put("FullyQualifiedName", above + Json.stringOr(copy, "Name", ""));
                change.adjust(child.key(), copy);
                renameBelow(change, child.key(), copy);
            }
        }
    }

    private static void checkNotBelowItself(Change change, Key self, Optional<Row> parent) {
        Optional<Row> above = parent;
        while (above.isPresent()) {
            if (above.get().key().equals(self)) {
                throw BusinessFaults.parentIsChild();
            }
            above = above.flatMap(ListNames::parentOf).flatMap(change::find);
        }
    }

    private static Optional<Key> parentOf(Row row) {
        return Json.reference(row.entity(), "ParentRef").map(id -> new Key(row.key().kind(), id));
    }

    private static String bare(String name) {
        return name.endsWith(NameIndex.DELETED)
                ? name.substring(0, name.length() - NameIndex.DELETED.length())
                : name;
    }
}
