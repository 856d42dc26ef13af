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

    private ListNames() {}

    /**
     * Gives a list entity its full name and sees that nobody else of its kind bears it; an inactive
     * one is marked.
     *
     * @throws io.tieout.twin.fault.QboFault 2020 without a name, 2040 for a colon in it, 6240 if it
     *     is taken
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
        Optional<Key> bearer = change.before().bearer(kind, above + bare);
        if (bearer.isPresent() && !bearer.equals(before.map(Row::key))) {
            throw BusinessFaults.duplicateName();
        }
        entity.put("Name", name).put("FullyQualifiedName", above + name);
    }

    private static String bare(String name) {
        return name.endsWith(NameIndex.DELETED)
                ? name.substring(0, name.length() - NameIndex.DELETED.length())
                : name;
    }
}
