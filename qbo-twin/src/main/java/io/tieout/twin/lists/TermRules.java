package io.tieout.twin.lists;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.EntityForm;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.ListNames;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Payment terms: due after so many days, or on a day of the month. */
public final class TermRules implements EntityRules {

    private static final int LAST_DAY = 31;

    private static final Shape SHAPE =
            Shape.entity("Term")
                    .text("Name", 31)
                    .flag("Active")
                    .decimal("DiscountPercent")
                    .whole(
                            "DueDays",
                            "DiscountDays",
                            "DayOfMonthDue",
                            "DueNextMonthDays",
                            "DiscountDayOfMonth")
                    .readOnly("Type");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(FieldType.TEXT, "Name", "Type")
                    .with(FieldType.FLAG, "Active")
                    .with(FieldType.NUMBER, "DueDays", "DayOfMonthDue", "DiscountPercent");

    private static final EntityForm FORM =
            new EntityForm(Kind.TERM, Set.of(Verb.CREATE, Verb.UPDATE), SHAPE, QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
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

    /** The service says which type a term is by what it was given. */
    private static void complete(Change change, Optional<Row> before, ObjectNode entity) {
        ListNames.settle(change, Kind.TERM, before, Optional.empty(), entity);
        entity.remove("FullyQualifiedName");
        if (entity.has("DayOfMonthDue")) {
            checkDay(entity, "DayOfMonthDue");
            checkDay(entity, "DiscountDayOfMonth");
            entity.put("Type", "DATE_DRIVEN").remove("DueDays");
            putIfMissing(entity, "DueNextMonthDays");
        } else if (entity.has("DueDays")) {
            entity.put("Type", "STANDARD");
            putIfMissing(entity, "DiscountDays");
        } else {
            throw RequestFaults.missing("DueDays");
        }
        if (Json.decimal(entity, "DueDays").signum() < 0) {
            throw RequestFaults.invalidNumber("DueDays", entity.path("DueDays").toString());
        }
        putIfMissing(entity, "DiscountPercent");
    }

    private static void checkDay(ObjectNode entity, String property) {
        int day = entity.path(property).intValue(1);
        if (day < 1 || day > LAST_DAY) {
            throw RequestFaults.invalidNumber(property, Integer.toString(day));
        }
    }

    private static void putIfMissing(ObjectNode entity, String property) {
        if (!entity.has(property)) {
            entity.put(property, 0);
        }
    }
}
