package io.tieout.twin.report;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Stamp;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.rules.CompanyProfile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** {@code GET /reports/NAME}: which report, as of which day. */
public final class Reports {

    private Reports() {}

    /**
     * A report as the request asks for it; without a day, as of today.
     *
     * @throws io.tieout.twin.fault.QboFault for an unknown report, or a day that is none
     */
    public static String run(Realm realm, String name, Request request) {
        LocalDate today = realm.now().atZone(ZoneOffset.UTC).toLocalDate();
        String time = Stamp.envelope(realm.now());
        return realm.read(books -> {
            String home = home(books);
            return switch (name) {
                case "TrialBalance" ->
                        AccountReports.trialBalance(
                                books, home, day(request, "end_date", today), time);
                case "GeneralLedger" ->
                        AccountReports.generalLedger(
                                books,
                                home,
                                day(request, "start_date", LocalDate.EPOCH),
                                day(request, "end_date", today),
                                request.parameter("account").orElse(""),
                                time);
                case "AgedReceivables" ->
                        ReceivableReports.aged(
                                books, home, day(request, "report_date", today), time);
                case "AgedReceivableDetail" ->
                        ReceivableReports.detail(
                                books, home, day(request, "report_date", today), time);
                default -> throw RequestFaults.unsupportedOperation(name);
            };
        });
    }

    static String name(Books books, Kind kind, String id, String property) {
        return books.find(new Key(kind, id))
                .map(row -> Json.stringOr(row.entity(), property, ""))
                .orElse("");
    }

    private static LocalDate day(Request request, String parameter, LocalDate otherwise) {
        String text = request.parameter(parameter).orElse("");
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw RequestFaults.invalidDate(parameter, text);
        }
    }

    private static String home(Books books) {
        return books.find(CompanyProfile.PREFERENCES)
                .flatMap(row -> Json.reference(row.entity().path("CurrencyPrefs"), "HomeCurrency"))
                .orElse("USD");
    }
}
