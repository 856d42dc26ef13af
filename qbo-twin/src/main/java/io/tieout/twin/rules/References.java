package io.tieout.twin.rules;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** References from one entity to another: they must lead somewhere active, and get their name. */
public final class References {

    private References() {}

    /**
     * The row that a property refers to, if it refers to any; the reference gets the row's name.
     *
     * @throws io.tieout.twin.fault.QboFault 2500 if there is no such row, 610 if it is inactive
     */
    public static Optional<Row> resolve(
            Change change, ObjectNode entity, String property, Kind kind) {
        Optional<String> id = Json.reference(entity, property);
        if (id.isEmpty()) {
            entity.remove(property);
            return Optional.empty();
        }
        Row row =
                change.find(new Key(kind, id.get()))
                        .orElseThrow(() ->
                                BusinessFaults.invalidReference(kind.internalList(), id.get()));
        if (row.entity().path("Active").isBoolean() && !Json.isTrue(row.entity(), "Active")) {
            throw BusinessFaults.notFound();
        }
        entity.set(property, Json.referenceTo(id.get(), name(row)));
        return Optional.of(row);
    }

    /**
     * Like {@link #resolve}, for a property that must be there.
     *
     * @throws io.tieout.twin.fault.QboFault 2020 if it is missing
     */
    public static Row require(Change change, ObjectNode entity, String property, Kind kind) {
        return resolve(change, entity, property, kind)
                .orElseThrow(() -> RequestFaults.missing(property));
    }

    /**
     * The customer of a document.
     *
     * @throws io.tieout.twin.fault.QboFault 2020 if none is named, 6250 if it is inactive
     */
    public static Row customer(Change change, ObjectNode document) {
        Optional<String> id = Json.reference(document, "CustomerRef");
        Optional<Row> row = id.flatMap(it -> change.find(new Key(Kind.CUSTOMER, it)));
        if (row.isPresent() && !Json.isTrue(row.get().entity(), "Active")) {
            throw BusinessFaults.customerMissingOrInactive(row.get().key().id());
        }
        return require(change, document, "CustomerRef", Kind.CUSTOMER);
    }

    /** What a reference to a row shows as its name. */
    public static String name(Row row) {
        return Json.string(row.entity(), "FullyQualifiedName")
                .filter(_ -> row.key().kind() != Kind.CUSTOMER)
                .orElseGet(() -> Json.stringOr(row.entity(), row.key().kind().nameProperty(), ""));
    }
}
