package io.tieout.twin.report;

import static java.util.stream.Collectors.groupingBy;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.report.ReportJson.Cell;
import io.tieout.twin.report.ReportJson.Column;
import io.tieout.twin.rules.CompanyProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What customers owe as of a day, by age: in all, and document by document. */
final class ReceivableReports {

    private static final List<String> AGES =
            List.of("Current", "1 - 30", "31 - 60", "61 - 90", "91 and over");

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("Date", "Date", "tx_date"),
                    new Column("Transaction Type", "String", "txn_type"),
                    new Column("Num", "String", "doc_num"),
                    new Column("Customer", "String", "cust_name"),
                    new Column("Due Date", "Date", "due_date"),
                    new Column("Currency", "String", "currency"),
                    new Column("Foreign Open Balance", "Money", "foreign_open_bal"),
                    new Column("Open Balance", "Money", "subt_home_open_bal"));

    private static final List<Column> COLUMNS_OF_ONE_CURRENCY =
            Stream.concat(
                            COLUMNS.subList(0, 5).stream(),
                            Stream.of(new Column("Open Balance", "Money", "subt_open_bal")))
                    .toList();

    private static final int DAYS_OF_AN_AGE = 30;

    private ReceivableReports() {}

    static String aged(Books books, String home, LocalDate day, String time) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("", "Customer", "cust_name"));
        AGES.forEach(age -> columns.add(new Column(age, "Money", age)));
        columns.add(new Column("Total", "Money", "total"));
        ReportJson report = new ReportJson("AgedReceivables", day.toString(), home, time, columns);
        new TreeMap<>(
                        OpenDocument.asOf(books, day).stream()
                                .collect(groupingBy(OpenDocument::customerId)))
                .forEach((customer, open) -> report.row(line(books, home, day, customer, open)));
        return report.text();
    }

    private static List<Cell> line(
            Books books, String home, LocalDate day, String customer, List<OpenDocument> open) {
        Stream<Cell> ages =
                AGES.stream()
                        .map(age ->
                                sum(
                                        home,
                                        open.stream()
                                                .filter(each -> age(each, day).equals(age))
                                                .toList()));
        return Stream.of(Stream.of(name(books, customer)), ages, Stream.of(sum(home, open)))
                .flatMap(each -> each)
                .toList();
    }

    private static Cell sum(String home, List<OpenDocument> open) {
        BigDecimal sum =
                open.stream()
                        .map(each -> atHome(each, each.open(), home))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Cell.of(sum.signum() == 0 ? "" : sum.toPlainString());
    }

    /**
     * A company of several currencies sees what is open in the document's own and at home. Their
     * names as in the payables' report, "CreateAPAgingDetailReport" page of CData's driver, read
     * 2026-11-21.
     */
    static String detail(Books books, String home, LocalDate day, String time) {
        boolean isMultiCurrency = isMultiCurrency(books);
        ReportJson report =
                new ReportJson(
                        "AgedReceivableDetail",
                        day.toString(),
                        home,
                        time,
                        isMultiCurrency ? COLUMNS : COLUMNS_OF_ONE_CURRENCY);
        List<OpenDocument> open = OpenDocument.asOf(books, day);
        for (String age : AGES) {
            report.section(
                    Cell.of(age),
                    open.stream()
                            .filter(each -> age(each, day).equals(age))
                            .map(each -> line(books, home, each, isMultiCurrency))
                            .toList());
        }
        return report.text();
    }

    private static List<Cell> line(
            Books books, String home, OpenDocument open, boolean isMultiCurrency) {
        Row row = open.row();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(Posting.day(row).toString()));
        cells.add(new Cell(Posting.word(row.key().kind()), row.key().id()));
        cells.add(Cell.of(Json.stringOr(row.entity(), "DocNumber", "")));
        cells.add(name(books, open.customerId()));
        cells.add(Cell.of(open.due().toString()));
        if (isMultiCurrency) {
            cells.add(Cell.of(Json.reference(row.entity(), "CurrencyRef").orElse(home)));
            cells.add(Cell.of(open.open().toPlainString()));
        }
        cells.add(Cell.of(atHome(open, open.open(), home).toPlainString()));
        return cells;
    }

    private static boolean isMultiCurrency(Books books) {
        return books.find(CompanyProfile.PREFERENCES)
                .map(row -> row.entity().path("CurrencyPrefs"))
                .filter(prefs -> Json.isTrue(prefs, "MultiCurrencyEnabled"))
                .isPresent();
    }

    private static Cell name(Books books, String customer) {
        return new Cell(Reports.name(books, Kind.CUSTOMER, customer, "DisplayName"), customer);
    }

    private static BigDecimal atHome(OpenDocument open, BigDecimal amount, String home) {
        BigDecimal rate = Json.decimal(open.row().entity(), "ExchangeRate");
        return Currencies.round(rate.signum() > 0 ? amount.multiply(rate) : amount, home);
    }

    private static String age(OpenDocument open, LocalDate day) {
        long late = ChronoUnit.DAYS.between(open.due(), day);
        int at = late <= 0 ? 0 : (int) Math.min(4, 1 + (late - 1) / DAYS_OF_AN_AGE);
        return AGES.get(at);
    }
}
