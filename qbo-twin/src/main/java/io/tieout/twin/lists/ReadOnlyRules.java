package io.tieout.twin.lists;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists that can be read and queried here but not written: accounts, terms, tax codes and rates.
 */
public final class ReadOnlyRules implements EntityRules {

    private final Kind kind;
    private final QueryFields queryFields;

    private ReadOnlyRules(Kind kind, QueryFields queryFields) {
        this.kind = kind;
        this.queryFields = queryFields;
    }

    public static List<EntityRules> all() {
        QueryFields named =
                QueryFields.common().with(FieldType.TEXT, "Name").with(FieldType.FLAG, "Active");
        return List.of(
                new ReadOnlyRules(
                        Kind.ACCOUNT,
                        named.with(
                                        FieldType.TEXT,
                                        "FullyQualifiedName",
                                        "AccountType",
                                        "AccountSubType",
                                        "Classification",
                                        "AcctNum")
                                .with(FieldType.FLAG, "SubAccount")
                                .with(FieldType.NUMBER, "CurrentBalance")),
                new ReadOnlyRules(Kind.TERM, named.with(FieldType.NUMBER, "DueDays")),
                new ReadOnlyRules(Kind.TAX_CODE, named.with(FieldType.FLAG, "Taxable", "TaxGroup")),
                new ReadOnlyRules(Kind.TAX_RATE, named.with(FieldType.NUMBER, "RateValue")));
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Shape shape() {
        return Shape.entity(kind.wireName());
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of();
    }

    @Override
    public QueryFields queryFields() {
        return queryFields;
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
