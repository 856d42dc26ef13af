package io.tieout.twin.customer;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.rules.Addresses;
import io.tieout.twin.rules.EntityForm;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Employees: names shared with customers and vendors, and nothing of payroll. */
public final class EmployeeRules implements EntityRules {

    private static final Shape SHAPE =
            Shape.entity("Employee")
                    .text("DisplayName", 500)
                    .text("Title", 16)
                    .text("GivenName", 100)
                    .text("MiddleName", 100)
                    .text("FamilyName", 100)
                    .text("Suffix", 16)
                    .text("PrintOnCheckName", 110)
                    .text("EmployeeNumber", 100)
                    .text("Gender", 10)
                    .nested("PrimaryEmailAddr", Addresses.EMAIL)
                    .nested("PrimaryPhone", Addresses.PHONE)
                    .nested("Mobile", Addresses.PHONE)
                    .nested("PrimaryAddr", Addresses.SHAPE)
                    .date("BirthDate", "HiredDate", "ReleasedDate")
                    .flag("Active", "BillableTime");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(
                            FieldType.TEXT,
                            "DisplayName",
                            "GivenName",
                            "MiddleName",
                            "FamilyName",
                            "PrintOnCheckName",
                            "PrimaryEmailAddr")
                    .with(FieldType.FLAG, "Active");

    private static final EntityForm FORM =
            new EntityForm(Kind.EMPLOYEE, Set.of(Verb.CREATE, Verb.UPDATE), SHAPE, QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        entity.put("Active", true);
        Names.settle(change, Kind.EMPLOYEE, Optional.empty(), entity);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        Names.settle(change, Kind.EMPLOYEE, Optional.of(before), entity);
    }
}
