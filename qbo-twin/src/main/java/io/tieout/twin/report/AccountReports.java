package io.tieout.twin.report;

import static java.util.stream.Collectors.groupingBy;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.report.ReportJson.Cell;
import io.tieout.twin.report.ReportJson.Column;
import io.tieout.twin.rules.CompanyProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What stands on the accounts, in the company's own currency, and what was posted to them. Income
 * and expense accounts show the fiscal year that the day lies in; facts sheet, known from practice.
 */
final class AccountReports {

    private static final Set<String> OF_A_YEAR =
            Set.of("Income", "Other Income", "Expense", "Other Expense", "Cost of Goods Sold");

    private AccountReports() {}

    static String trialBalance(Books books, String home, LocalDate until, String time) {
        ReportJson report =
                new ReportJson(
                        "TrialBalance",
                        until.toString(),
                        home,
                        time,
                        List.of(
                                new Column("", "Account", "account"),
                                new Column("Debit", "Money", "debit"),
                                new Column("Credit", "Money", "credit")));
        Map<String, List<Posting>> postings =
                Postings.of(books, home).stream()
                        .filter(each -> !each.on().isAfter(until))
                        .collect(groupingBy(Posting::accountId));
        for (Row account : books.rows(Kind.ACCOUNT)) {
            LocalDate from = isOfAYear(account) ? yearBeganOn(books, until) : LocalDate.EPOCH;
            BigDecimal balance =
                    postings.getOrDefault(account.key().id(), List.of()).stream()
                            .filter(each -> !each.on().isBefore(from))
                            .map(Posting::debit)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (balance.signum() != 0) {
                report.row(line(account, balance));
            }
        }
        return report.text();
    }

    /** the first day of the fiscal year that the day lies in, as the company's card says */
    private static LocalDate yearBeganOn(Books books, LocalDate day) {
        Month start =
                books.find(CompanyProfile.COMPANY_INFO)
                        .map(row -> Json.stringOr(row.entity(), "FiscalYearStartMonth", "January"))
                        .map(name -> Month.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(Month.JANUARY);
        LocalDate began = LocalDate.of(day.getYear(), start, 1);
        return began.isAfter(day) ? began.minusYears(1) : began;
    }

    private static List<Cell> line(Row account, BigDecimal balance) {
        String amount = balance.abs().toPlainString();
        return List.of(
                new Cell(Json.stringOr(account.entity(), "Name", ""), account.key().id()),
                Cell.of(balance.signum() > 0 ? amount : ""),
                Cell.of(balance.signum() < 0 ? amount : ""));
    }

    static String generalLedger(
            Books books,
            String home,
            LocalDate from,
            LocalDate until,
            String accountId,
            String time) {
        ReportJson report =
                new ReportJson(
                        "GeneralLedger",
                        until.toString(),
                        home,
                        time,
                        List.of(
                                new Column("Date", "Date", "tx_date"),
                                new Column("Transaction Type", "String", "txn_type"),
                                new Column("Num", "String", "doc_num"),
                                new Column("Name", "String", "name"),
                                new Column("Amount", "Money", "subt_nat_amount")));
        List<Posting> wanted =
                Postings.of(books, home).stream()
                        .filter(each -> !each.on().isBefore(from) && !each.on().isAfter(until))
                        .sorted(Comparator.comparing(Posting::on))
                        .toList();
        for (Row account : books.rows(Kind.ACCOUNT)) {
            String id = account.key().id();
            if (accountId.isEmpty() || accountId.equals(id)) {
                report.section(
                        new Cell(Json.stringOr(account.entity(), "Name", ""), id),
                        wanted.stream()
                                .filter(each -> each.accountId().equals(id))
                                .map(posting -> line(books, posting))
                                .toList());
            }
        }
        return report.text();
    }

    private static List<Cell> line(Books books, Posting posting) {
        Row document = posting.document();
        String customer = Json.reference(document.entity(), "CustomerRef").orElse("");
        return List.of(
                Cell.of(posting.on().toString()),
                new Cell(Posting.word(document.key().kind()), document.key().id()),
                Cell.of(Json.stringOr(document.entity(), "DocNumber", "")),
                new Cell(Reports.name(books, Kind.CUSTOMER, customer, "DisplayName"), customer),
                Cell.of(posting.debit().toPlainString()));
    }

    private static boolean isOfAYear(Row account) {
        return OF_A_YEAR.contains(Json.stringOr(account.entity(), "AccountType", ""));
    }
}
