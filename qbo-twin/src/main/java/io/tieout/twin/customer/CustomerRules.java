package io.tieout.twin.customer;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.EntityForm;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.References;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import io.tieout.twin.sales.TransactionCurrency;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Customers: a name nobody else bears, a currency for life, a balance that follows documents. */
public final class CustomerRules implements EntityRules {

    private static final Shape SHAPE =
            Names.shape("Customer")
                    .reference(
                            "SalesTermRef",
                            "PaymentMethodRef",
                            "DefaultTaxCodeRef",
                            "ARAccountRef",
                            "ParentRef",
                            "CustomerTypeRef")
                    .choice("PreferredDeliveryMethod", "Print", "Email", "None")
                    .flag("Taxable", "Job", "BillWithParent", "IsProject")
                    .text("ResaleNum", 16)
                    .text("TaxExemptionReasonId", 2)
                    .text("AcctNum", 100)
                    .text("PrimaryTaxIdentifier", 50)
                    .text("BusinessNumber", 10)
                    .decimal("Balance")
                    .date("OpenBalanceDate")
                    .readOnly(
                            "BalanceWithJobs",
                            "FullyQualifiedName",
                            "Level",
                            "ClientEntityId",
                            "V4IDPseudonym",
                            "Source");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(
                            FieldType.TEXT,
                            "DisplayName",
                            "GivenName",
                            "MiddleName",
                            "FamilyName",
                            "Suffix",
                            "Title",
                            "CompanyName",
                            "PrintOnCheckName",
                            "FullyQualifiedName",
                            "PrimaryEmailAddr",
                            "PrimaryPhone")
                    .with(FieldType.FLAG, "Active", "Taxable", "Job")
                    .with(FieldType.NUMBER, "Balance", "BalanceWithJobs")
                    .with(FieldType.REFERENCE, "ParentRef", "SalesTermRef");

    private static final EntityForm FORM =
            new EntityForm(Kind.CUSTOMER, Set.of(Verb.CREATE, Verb.UPDATE), SHAPE, QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        entity.put("Active", true);
        putIfMissing(entity, "Taxable", CompanyProfile.of(change).usesSalesTax());
        putIfMissing(entity, "Job", false);
        putIfMissing(entity, "BillWithParent", false);
        if (Json.string(entity, "PreferredDeliveryMethod").isEmpty()) {
            entity.put("PreferredDeliveryMethod", "Print");
        }
        entity.put("BalanceWithJobs", 0);
        TransactionCurrency.fixForParty(CompanyProfile.of(change), entity);
        complete(change, Optional.empty(), entity);
    }

    /** The balance that a new customer is given is billed; afterwards only documents move it. */
    @Override
    public void created(Change change, Key key, ObjectNode entity) {
        BalancingDocuments.open(change, key, entity);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        Names.checkCurrencyStays("customer", before, entity);
        entity.set("Balance", before.entity().path("Balance"));
        if (Json.isTrue(before.entity(), "Active") && !Json.isTrue(entity, "Active")) {
            BalancingDocuments.close(change, before.key(), entity);
        }
        complete(change, Optional.of(before), entity);
        Hierarchy.moveBalance(change, before, entity);
        if (isElsewhere(before, entity)) {
            Hierarchy.renameBelow(change, before.key(), entity);
        }
    }

    private static void complete(Change change, Optional<Row> before, ObjectNode entity) {
        Json.string(entity, "TaxExemptionReasonId")
                .filter(it -> !it.matches("[1-9]|1[0-5]"))
                .ifPresent(it -> {
                    throw RequestFaults.invalidEnumeration("TaxExemptionReasonId", it);
                });
        Names.settle(change, Kind.CUSTOMER, before, entity);
        References.resolve(change, entity, "SalesTermRef", Kind.TERM);
        References.resolve(change, entity, "ARAccountRef", Kind.ACCOUNT);
        References.resolve(change, entity, "DefaultTaxCodeRef", Kind.TAX_CODE);
        Optional<Key> self = before.map(Row::key);
        Hierarchy.place(change, self, entity);
    }

    /** Another name or another place shows in the full names of all below. */
    private static boolean isElsewhere(Row before, ObjectNode entity) {
        return !Json.string(before.entity(), "FullyQualifiedName")
                .equals(Json.string(entity, "FullyQualifiedName"));
    }

    private static void putIfMissing(ObjectNode entity, String property, boolean value) {
        if (!entity.has(property)) {
            entity.put(property, value);
        }
    }
}
