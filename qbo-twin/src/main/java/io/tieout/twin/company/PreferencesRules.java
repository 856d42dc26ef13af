package io.tieout.twin.company;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.EntityForm;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.References;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** How the company wants its books kept: numbering, tax, tracking, currency, closing date. */
public final class PreferencesRules implements EntityRules {

    private static final Shape SHAPE =
            Shape.entity("Preferences")
                    .nested(
                            "AccountingInfoPrefs",
                            Shape.named("CompanyAccountingPrefs")
                                    .flag(
                                            "UseAccountNumbers",
                                            "TrackDepartments",
                                            "ClassTrackingPerTxn",
                                            "ClassTrackingPerTxnLine")
                                    .date("BookCloseDate")
                                    .text("DepartmentTerminology", 50)
                                    .text("CustomerTerminology", 50)
                                    .text("FirstMonthOfFiscalYear", 20)
                                    .text("TaxYearMonth", 20))
                    .nested(
                            "SalesFormsPrefs",
                            Shape.named("SalesFormsPrefs")
                                    .flag(
                                            "CustomTxnNumbers",
                                            "AllowDeposit",
                                            "AllowDiscount",
                                            "AllowEstimates",
                                            "AllowShipping",
                                            "AllowServiceDate",
                                            "AutoApplyCredit",
                                            "AutoApplyPayments",
                                            "IPNSupportEnabled",
                                            "UsingPriceLevels",
                                            "UsingProgressInvoicing")
                                    .reference("DefaultTerms")
                                    .text("DefaultCustomerMessage", 1000)
                                    .anything("CustomField"))
                    .nested(
                            "CurrencyPrefs",
                            Shape.named("CurrencyPrefs")
                                    .flag("MultiCurrencyEnabled")
                                    .reference("HomeCurrency"))
                    .nested(
                            "TaxPrefs",
                            Shape.named("TaxPrefs")
                                    .flag("UsingSalesTax", "PartnerTaxEnabled")
                                    .reference("TaxGroupCodeRef"))
                    .anything(
                            "ProductAndServicesPrefs",
                            "EmailMessagesPrefs",
                            "ReportPrefs",
                            "TimeTrackingPrefs",
                            "VendorAndPurchasesPrefs",
                            "OtherPrefs");

    private static final EntityForm FORM =
            new EntityForm(Kind.PREFERENCES, Set.of(Verb.UPDATE), SHAPE, QueryFields.common());

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        throw new IllegalStateException("a company has its preferences from the start");
    }

    /** A group of preferences that was sent changes by what stands in it, the rest of it stays. */
    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        before.entity()
                .properties()
                .forEach(group -> {
                    if (group.getValue() instanceof ObjectNode old) {
                        ObjectNode merged = old.deepCopy();
                        merged.setAll(Json.child(entity, group.getKey()));
                        entity.set(group.getKey(), merged);
                    }
                });
        if (isMultiCurrency(before.entity()) && !isMultiCurrency(entity)) {
            throw BusinessFaults.businessRule("Multicurrency cannot be turned off.");
        }
        if (!homeCurrency(before.entity()).equals(homeCurrency(entity))) {
            throw BusinessFaults.businessRule("The home currency cannot be changed.");
        }
        References.resolve(
                change, Json.child(entity, "SalesFormsPrefs"), "DefaultTerms", Kind.TERM);
        References.resolve(
                change, Json.child(entity, "TaxPrefs"), "TaxGroupCodeRef", Kind.TAX_CODE);
    }

    private static Optional<String> homeCurrency(ObjectNode preferences) {
        return Json.reference(preferences.path("CurrencyPrefs"), "HomeCurrency");
    }

    private static boolean isMultiCurrency(ObjectNode preferences) {
        return Json.isTrue(preferences.path("CurrencyPrefs"), "MultiCurrencyEnabled");
    }
}
