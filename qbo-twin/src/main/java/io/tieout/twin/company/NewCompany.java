package io.tieout.twin.company;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.tax.TaxRows;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The books a new company begins with: card, preferences, chart of accounts, terms, tax codes. */
public final class NewCompany {

    private final Change change;
    private final CompanyProposal proposal;

    private NewCompany(Change change, CompanyProposal proposal) {
        this.change = change;
        this.proposal = proposal;
    }

    /** Stages everything a new company has, in empty books. */
    public static void open(Change change, CompanyProposal proposal) {
        NewCompany company = new NewCompany(change, proposal);
        company.card();
        company.preferences();
        Chart.open(change, company.homeCurrency(), proposal.isMultiCurrency());
        company.item();
        company.term("Due on receipt", 0);
        company.term("Net 15", 15);
        company.term("Net 30", 30);
        company.term("Net 60", 60);
        company.taxCode("TAX", true);
        company.taxCode("NON", false);
        company.rates();
        company.classes();
    }

    private void card() {
        ObjectNode card =
                Json.object()
                        .put("CompanyName", proposal.companyName())
                        .put("LegalName", proposal.companyName())
                        .put("Country", proposal.country())
                        .put("FiscalYearStartMonth", "January")
                        .put("SupportedLanguages", "en")
                        .put("DefaultTimeZone", proposal.timeZone().getId());
        // Since autumn 2025 an address reads back with its country in three letters.
        card.putObject("CompanyAddr")
                .put("Id", "1")
                .put("Country", Locale.of("", proposal.country()).getISO3Country());
        change.add(CompanyProfile.COMPANY_INFO, card);
    }

    private void preferences() {
        ObjectNode preferences = Json.object();
        preferences
                .putObject("AccountingInfoPrefs")
                .put("UseAccountNumbers", false)
                .put("TrackDepartments", false)
                .put("ClassTrackingPerTxn", false)
                .put("ClassTrackingPerTxnLine", proposal.tracksClasses())
                .put("FirstMonthOfFiscalYear", "January");
        preferences
                .putObject("SalesFormsPrefs")
                .put("CustomTxnNumbers", proposal.hasCustomNumbers())
                .put("AllowDeposit", true)
                .put("AllowDiscount", true)
                .put("AllowShipping", false)
                .put("AutoApplyCredit", false)
                .put("AutoApplyPayments", false)
                .set("DefaultTerms", Json.object().put("value", NET_30));
        preferences
                .putObject("CurrencyPrefs")
                .put("MultiCurrencyEnabled", proposal.isMultiCurrency())
                .set("HomeCurrency", Json.object().put("value", proposal.homeCurrency()));
        preferences
                .putObject("TaxPrefs")
                .put("UsingSalesTax", false)
                .put("PartnerTaxEnabled", false);
        change.add(CompanyProfile.PREFERENCES, preferences);
    }

    private void item() {
        add(
                Kind.ITEM,
                Json.object()
                        .put("Name", "Services")
                        .put("FullyQualifiedName", "Services")
                        .put("Active", true)
                        .put("Taxable", false)
                        .put("UnitPrice", 0)
                        .put("Type", "Service")
                        .put("TrackQtyOnHand", false)
                        .set("IncomeAccountRef", Json.referenceTo("1", "Services")));
    }

    private void term(String name, int dueDays) {
        add(
                Kind.TERM,
                Json.object()
                        .put("Name", name)
                        .put("Active", true)
                        .put("Type", "STANDARD")
                        .put("DiscountPercent", 0)
                        .put("DueDays", dueDays)
                        .put("DiscountDays", 0));
    }

    /** The two codes that US lines use bear their names as ids. */
    private void taxCode(String name, boolean isTaxable) {
        change.add(
                new Key(Kind.TAX_CODE, name),
                Json.object()
                        .put("Name", name)
                        .put("Description", name)
                        .put("Active", true)
                        .put("Taxable", isTaxable)
                        .put("TaxGroup", false));
    }

    /** A rate to charge by hand in the United States; elsewhere the British codes. */
    private void rates() {
        if (proposal.country().equals("US")) {
            TaxRows.addCode(change, "California", new BigDecimal("8"));
        } else {
            TaxRows.addCode(change, "20.0% S", new BigDecimal("20"));
            TaxRows.addCode(change, "5.0% R", new BigDecimal("5"));
            TaxRows.addCode(change, "0.0% Z", BigDecimal.ZERO);
            TaxRows.addCode(change, "Exempt", BigDecimal.ZERO);
        }
    }

    private void classes() {
        if (proposal.tracksClasses()) {
            add(
                    Kind.CLASS,
                    Json.object()
                            .put("Name", "General")
                            .put("FullyQualifiedName", "General")
                            .put("SubClass", false)
                            .put("Active", true));
        }
    }

    private ObjectNode homeCurrency() {
        return Json.referenceTo(proposal.homeCurrency(), Currencies.name(proposal.homeCurrency()));
    }

    private void add(Kind kind, ObjectNode entity) {
        change.add(new Key(kind, change.nextId(kind)), entity);
    }

    /** The third of the terms below. */
    private static final String NET_30 = "3";
}
