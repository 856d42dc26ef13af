package io.tieout.twin.rules;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.json.Json;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the rules want to know of a company: its preferences, country and zone, read by name. */
public record CompanyProfile(ObjectNode preferences, ObjectNode company) {

    public static final Key PREFERENCES = new Key(Kind.PREFERENCES, "1");
    public static final Key COMPANY_INFO = new Key(Kind.COMPANY_INFO, "1");

    public static CompanyProfile of(Change change) {
        return new CompanyProfile(change.read(PREFERENCES), change.read(COMPANY_INFO));
    }

    public boolean isMultiCurrency() {
        return Json.isTrue(preferences.path("CurrencyPrefs"), "MultiCurrencyEnabled");
    }

    public String homeCurrency() {
        return Json.reference(preferences.path("CurrencyPrefs"), "HomeCurrency").orElse("USD");
    }

    /** Whether documents bear the numbers that callers send. */
    public boolean hasCustomNumbers() {
        return Json.isTrue(preferences.path("SalesFormsPrefs"), "CustomTxnNumbers");
    }

    /** Whether the service itself applies credit memos. */
    public boolean appliesCredits() {
        return Json.isTrue(preferences.path("SalesFormsPrefs"), "AutoApplyCredit");
    }

    /** Whether the service itself applies money that came without lines. */
    public boolean appliesPayments() {
        return Json.isTrue(preferences.path("SalesFormsPrefs"), "AutoApplyPayments");
    }

    public Optional<String> defaultTerm() {
        return Json.reference(preferences.path("SalesFormsPrefs"), "DefaultTerms");
    }

    public boolean usesSalesTax() {
        return Json.isTrue(preferences.path("TaxPrefs"), "UsingSalesTax");
    }

    /** Whether the service reckons the tax, as it does for American companies that let it. */
    public boolean isTaxAutomated() {
        return isInUnitedStates()
                && usesSalesTax()
                && Json.isTrue(preferences.path("TaxPrefs"), "PartnerTaxEnabled");
    }

    /** The code of documents that name none and whose customer has none. */
    public Optional<String> usualTaxCode() {
        return Json.reference(preferences.path("TaxPrefs"), "TaxGroupCodeRef");
    }

    public boolean tracksClassesPerLine() {
        return Json.isTrue(preferences.path("AccountingInfoPrefs"), "ClassTrackingPerTxnLine");
    }

    public boolean tracksClassesPerDocument() {
        return Json.isTrue(preferences.path("AccountingInfoPrefs"), "ClassTrackingPerTxn");
    }

    public boolean tracksDepartments() {
        return Json.isTrue(preferences.path("AccountingInfoPrefs"), "TrackDepartments");
    }

    /** Whether accounts bear numbers, of which each is then borne only once. */
    public boolean numbersAccounts() {
        return Json.isTrue(preferences.path("AccountingInfoPrefs"), "UseAccountNumbers");
    }

    /** The last day of the closed period. */
    public Optional<LocalDate> booksClosedOn() {
        return Json.string(preferences.path("AccountingInfoPrefs"), "BookCloseDate")
                .map(LocalDate::parse);
    }

    public boolean isInUnitedStates() {
        return Json.stringOr(company, "Country", "US").equals("US");
    }

    public LocalDate today(Change change) {
        ZoneId zone = ZoneId.of(Json.stringOr(company, "DefaultTimeZone", "America/Los_Angeles"));
        return LocalDate.ofInstant(change.now(), zone);
    }
}
