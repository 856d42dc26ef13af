package io.tieout.twin.rules;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** References to somebody who may be a customer or a vendor: a type beside the id says which. */
public final class Parties {

    private Parties() {}

    /**
     * Whom a property refers to, if to anybody; the reference gets name and type.
     *
     * @param type the type as sent; without it the id alone decides, since the two share their ids
     * @throws io.tieout.twin.fault.QboFault 2500 if there is nobody, 6250 or 610 if inactive
     */
    public static Optional<Row> resolve(
            Change change, ObjectNode holder, String property, Optional<String> type) {
        Optional<String> id = Json.reference(holder, property);
        if (id.isEmpty()) {
            holder.remove(property);
            return Optional.empty();
        }
        List<Kind> kinds =
                Stream.of(Kind.CUSTOMER, Kind.VENDOR)
                        .filter(kind -> type.map(kind.wireName()::equalsIgnoreCase).orElse(true))
                        .toList();
        Row row =
                kinds.stream()
                        .flatMap(kind -> change.find(new Key(kind, id.get())).stream())
                        .findFirst()
                        .orElseThrow(() -> BusinessFaults.invalidReference("Names", id.get()));
        if (!Json.isTrue(row.entity(), "Active")) {
            throw row.key().kind() == Kind.CUSTOMER
                    ? BusinessFaults.customerMissingOrInactive(id.get())
                    : BusinessFaults.notFound();
        }
        holder.set(
                property,
                Json.referenceTo(id.get(), References.name(row))
                        .put("type", row.key().kind().wireName()));
        return Optional.of(row);
    }
}
