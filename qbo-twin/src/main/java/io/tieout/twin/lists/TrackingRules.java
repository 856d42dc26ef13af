package io.tieout.twin.lists;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.rules.EntityForm;
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

/**
 * Classes and departments: the two ways a company slices its income. The service's own pages call a
 * department a location.
 */
public final class TrackingRules implements EntityRules {

    private final Kind kind;
    private final String below;
    private final Shape shape;
    private final QueryFields queryFields;

    private TrackingRules(Kind kind, String below) {
        this.kind = kind;
        this.below = below;
        this.shape =
                Shape.entity(kind.wireName())
                        .text("Name", 100)
                        .flag(below, "Active")
                        .reference("ParentRef")
                        .readOnly("FullyQualifiedName");
        this.queryFields =
                QueryFields.common()
                        .with(FieldType.TEXT, "Name", "FullyQualifiedName")
                        .with(FieldType.FLAG, "Active", below)
                        .with(FieldType.REFERENCE, "ParentRef");
    }

    public static TrackingRules ofClasses() {
        return new TrackingRules(Kind.CLASS, "SubClass");
    }

    public static TrackingRules ofDepartments() {
        return new TrackingRules(Kind.DEPARTMENT, "SubDepartment");
    }

    @Override
    public EntityForm form() {
        return new EntityForm(kind, Set.of(Verb.CREATE, Verb.UPDATE), shape, queryFields);
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        entity.put("Active", true);
        complete(change, Optional.empty(), entity);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        complete(change, Optional.of(before), entity);
        ListNames.renameBelow(change, before.key(), entity);
    }

    private void complete(Change change, Optional<Row> before, ObjectNode entity) {
        Optional<Row> parent = References.resolve(change, entity, "ParentRef", kind);
        entity.put(below, parent.isPresent());
        ListNames.settle(change, kind, before, parent, entity);
    }
}
