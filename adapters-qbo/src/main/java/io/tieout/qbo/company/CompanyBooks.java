package io.tieout.qbo.company;

import io.tieout.application.connection.CompanyProfiles.ClassTracking;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.UnreadableRecord;
import io.tieout.qbo.client.Urgency;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Who a company is and how it keeps its books, as it says itself. */
public final class CompanyBooks {

    private final QboClient client;
    private final String companyId;

    public CompanyBooks(QboClient client, String companyId) {
        this.client = client;
        this.companyId = companyId;
    }

    /** the cheapest call there is, and it fails unless the grant covers this very company */
    public QboAnswer<JsonNode> company() {
        return client.send(new QboCall.Read(Urgency.INTERACTIVE, "companyinfo", companyId))
                .map(body -> body.path("CompanyInfo"));
    }

    /** what the company is called there */
    public static String name(JsonNode company) {
        return company.path("CompanyName").asString("");
    }

    /** the company's settings beside what it said of itself; one read */
    public QboAnswer<CompanyProfile> profile(JsonNode company) {
        return client.send(new QboCall.Query(Urgency.INTERACTIVE, "select * from Preferences"))
                .map(body -> body.path("QueryResponse").path("Preferences").path(0))
                .map(preferences -> profile(company, preferences));
    }

    /** QuickBooks "Preferences" page, read 2026-11-20; what is missing there is off */
    public static CompanyProfile profile(JsonNode company, JsonNode preferences) {
        var books = preferences.path("AccountingInfoPrefs");
        var sales = preferences.path("SalesFormsPrefs");
        var currency = preferences.path("CurrencyPrefs");
        var tax = preferences.path("TaxPrefs");
        return new CompanyProfile(
                company.path("Country").asString(""),
                Records.currency(Records.reference(currency, "HomeCurrency")).code(),
                currency.path("MultiCurrencyEnabled").asBoolean(false),
                sales.path("CustomTxnNumbers").asBoolean(false),
                tax.path("UsingSalesTax").asBoolean(false),
                tax.path("PartnerTaxEnabled").asBoolean(false),
                sales.path("AutoApplyCredit").asBoolean(false),
                classTracking(books),
                books.path("TrackDepartments").asBoolean(false),
                closedThrough(books.path("BookCloseDate").asString("")));
    }

    private static ClassTracking classTracking(JsonNode books) {
        if (books.path("ClassTrackingPerTxnLine").asBoolean(false)) {
            return ClassTracking.PER_LINE;
        }
        return books.path("ClassTrackingPerTxn").asBoolean(false)
                ? ClassTracking.PER_DOCUMENT
                : ClassTracking.NONE;
    }

    private static Optional<LocalDate> closedThrough(String date) {
        try {
            return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeException malformed) {
            throw new UnreadableRecord("expected a date in BookCloseDate but got '" + date + "'");
        }
    }
}
