package io.tieout.twin.tax;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.rules.EntityForm;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Tax codes and tax rates: read and queried here, made only by {@link TaxCodeCreation}. */
public final class TaxListRules implements EntityRules {

    private final Kind kind;
    private final QueryFields queryFields;

    private TaxListRules(Kind kind, QueryFields queryFields) {
        this.kind = kind;
        this.queryFields = queryFields;
    }

    public static List<EntityRules> all() {
        QueryFields named =
                QueryFields.common().with(FieldType.TEXT, "Name").with(FieldType.FLAG, "Active");
        return List.of(
                new TaxListRules(Kind.TAX_CODE, named.with(FieldType.FLAG, "Taxable", "TaxGroup")),
                new TaxListRules(Kind.TAX_RATE, named.with(FieldType.NUMBER, "RateValue")));
    }

    @Override
    public EntityForm form() {
        return new EntityForm(kind, Set.of(), Shape.entity(kind.wireName()), queryFields);
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        throw new IllegalStateException(kind + " cannot be created");
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        throw new IllegalStateException(kind + " cannot be updated");
    }
}
