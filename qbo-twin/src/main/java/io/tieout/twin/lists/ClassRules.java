package io.tieout.twin.lists;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.ListNames;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.References;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Classes: the company's own way to slice its income. */
public final class ClassRules implements EntityRules {

    private static final Shape SHAPE =
            Shape.entity("Class")
                    .text("Name", 100)
                    .flag("SubClass", "Active")
                    .reference("ParentRef")
                    .readOnly("FullyQualifiedName");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(FieldType.TEXT, "Name", "FullyQualifiedName")
                    .with(FieldType.FLAG, "Active", "SubClass")
                    .with(FieldType.REFERENCE, "ParentRef");

    @Override
    public Kind kind() {
        return Kind.CLASS;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.CREATE, Verb.UPDATE);
    }

    @Override
    public QueryFields queryFields() {
        return QUERY_FIELDS;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        entity.put("Active", true);
        complete(change, Optional.empty(), entity);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        complete(change, Optional.of(before), entity);
    }

    private static void complete(Change change, Optional<Row> before, ObjectNode entity) {
        Optional<Row> parent = References.resolve(change, entity, "ParentRef", Kind.CLASS);
        entity.put("SubClass", parent.isPresent());
        ListNames.settle(change, Kind.CLASS, before, parent, entity);
    }
}
