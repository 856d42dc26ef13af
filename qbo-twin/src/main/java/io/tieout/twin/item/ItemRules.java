package io.tieout.twin.item;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
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
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Items: what is sold, at what price, and which income account it goes to. */
public final class ItemRules implements EntityRules {

    /** Where a line without an item lands: the item every company is born with. */
    public static final Key FALLBACK = new Key(Kind.ITEM, "1");

    private static final Shape SHAPE =
            Shape.entity("Item")
                    .text("Name", 100)
                    .text("Sku", 100)
                    .text("Description", 4000)
                    .text("PurchaseDesc", 1000)
                    .choice("Type", "Service", "Inventory", "NonInventory", "Category", "Group")
                    .decimal("UnitPrice", "PurchaseCost", "QtyOnHand", "ReorderPoint")
                    .date("InvStartDate")
                    .flag(
                            "Active",
                            "Taxable",
                            "SubItem",
                            "TrackQtyOnHand",
                            "SalesTaxIncluded",
                            "PurchaseTaxIncluded")
                    .reference(
                            "IncomeAccountRef",
                            "ExpenseAccountRef",
                            "AssetAccountRef",
                            "ParentRef",
                            "SalesTaxCodeRef",
                            "PurchaseTaxCodeRef",
                            "ClassRef",
                            "PrefVendorRef",
                            "TaxClassificationRef")
                    .readOnly("FullyQualifiedName", "Level", "ItemCategoryType", "Source");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(
                            FieldType.TEXT,
                            "Name",
                            "FullyQualifiedName",
                            "Sku",
                            "Type",
                            "Description")
                    .with(FieldType.FLAG, "Active", "SubItem", "Taxable")
                    .with(FieldType.NUMBER, "UnitPrice", "QtyOnHand")
                    .with(FieldType.REFERENCE, "ParentRef", "IncomeAccountRef");

    private static final EntityForm FORM =
            new EntityForm(Kind.ITEM, Set.of(Verb.CREATE, Verb.UPDATE), SHAPE, QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        entity.put("Active", true);
        entity.put("Taxable", Json.isTrue(entity, "Taxable"));
        if (Json.string(entity, "Type").isEmpty()) {
            entity.put("Type", "Service");
        }
        if (Json.stringOr(entity, "Type", "").equals("Group")) {
            throw RequestFaults.unsupportedOperation("create of a group item");
        }
        if (!entity.has("UnitPrice")) {
            entity.put("UnitPrice", 0);
        }
        entity.put("TrackQtyOnHand", Json.isTrue(entity, "TrackQtyOnHand"));
        complete(change, Optional.empty(), entity);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        complete(change, Optional.of(before), entity);
    }

    private static void complete(Change change, Optional<Row> before, ObjectNode entity) {
        Optional<Row> parent = References.resolve(change, entity, "ParentRef", Kind.ITEM);
        ListNames.settle(change, Kind.ITEM, before, parent, entity);
        if (!Json.stringOr(entity, "Type", "").equals("Category")) {
            Row account = References.require(change, entity, "IncomeAccountRef", Kind.ACCOUNT);
            checkEarns(account);
        }
        if (Json.stringOr(entity, "Type", "").equals("Inventory")) {
            References.require(change, entity, "AssetAccountRef", Kind.ACCOUNT);
            References.require(change, entity, "ExpenseAccountRef", Kind.ACCOUNT);
            Stream.of("QtyOnHand", "InvStartDate")
                    .filter(property -> !entity.has(property))
                    .findFirst()
                    .ifPresent(property -> {
                        throw RequestFaults.missing(property);
                    });
            if (!Json.isTrue(entity, "TrackQtyOnHand")) {
                throw RequestFaults.missing("TrackQtyOnHand");
            }
        }
        References.resolve(change, entity, "ClassRef", Kind.CLASS);
    }

    /**
     * Income, a liability for what is sold before it is earned, or an expense for what is written
     * off: the latter two from practice (facts sheet, end of section 15).
     */
    private static void checkEarns(Row account) {
        String type = Json.stringOr(account.entity(), "AccountType", "");
        if (!EARNING.contains(type)) {
            throw BusinessFaults.wrongAccountType("IncomeAccountRef", account.key().id());
        }
    }

    private static final Set<String> EARNING =
            Set.of(
                    "Income",
                    "Other Income",
                    "Other Current Liability",
                    "Long Term Liability",
                    "Expense");
}
