package io.tieout.twin.customer;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
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

/** Vendors: names shared with customers, a currency for life, a balance that follows documents. */
public final class VendorRules implements EntityRules {

    private static final Shape SHAPE =
            Names.shape("Vendor")
                    .reference("TermRef", "APAccountRef")
                    .text("AcctNum", 100)
                    .text("TaxIdentifier", 20)
                    .text("BusinessNumber", 10)
                    .decimal("BillRate", "CostRate")
                    .flag("Vendor1099", "T4AEligible", "T5018Eligible", "HasTPAR")
                    .anything("OtherContactInfo", "VendorPaymentBankDetail")
                    .readOnly("Balance", "V4IDPseudonym", "Source");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(
                            FieldType.TEXT,
                            "DisplayName",
                            "GivenName",
                            "MiddleName",
                            "FamilyName",
                            "CompanyName",
                            "PrintOnCheckName",
                            "PrimaryEmailAddr")
                    .with(FieldType.FLAG, "Active", "Vendor1099")
                    .with(FieldType.NUMBER, "Balance")
                    .with(FieldType.REFERENCE, "TermRef", "CurrencyRef");

    private static final EntityForm FORM =
            new EntityForm(Kind.VENDOR, Set.of(Verb.CREATE, Verb.UPDATE), SHAPE, QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        entity.put("Active", true).put("Balance", 0);
        entity.put("Vendor1099", Json.isTrue(entity, "Vendor1099"));
        TransactionCurrency.fixForParty(CompanyProfile.of(change), entity);
        complete(change, Optional.empty(), entity);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        Names.checkCurrencyStays("vendor", before, entity);
        boolean isRetired =
                Json.isTrue(before.entity(), "Active") && !Json.isTrue(entity, "Active");
        if (isRetired && Json.decimal(entity, "Balance").signum() != 0) {
            throw BusinessFaults.hasOpenBalance();
        }
        complete(change, Optional.of(before), entity);
    }

    private static void complete(Change change, Optional<Row> before, ObjectNode entity) {
        Names.settle(change, Kind.VENDOR, before, entity);
        References.resolve(change, entity, "TermRef", Kind.TERM);
        References.resolve(change, entity, "APAccountRef", Kind.ACCOUNT);
    }
}
