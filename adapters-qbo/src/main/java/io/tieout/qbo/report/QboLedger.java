package io.tieout.qbo.report;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.tieout.BooksAccount;
import io.tieout.domain.tieout.FiscalYear;
import io.tieout.domain.tieout.TheirBooks;
import io.tieout.domain.tieout.TheirBooks.Account;
import io.tieout.domain.tieout.TheirBooks.Entry;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.UnreadableRecord;
import io.tieout.qbo.client.Urgency;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What QuickBooks says stands on its accounts as of a day, and which documents put it there. */
public final class QboLedger {

    // As many as one query answers; facts sheet, 6.
    private static final String CHART = "select * from Account startposition 1 maxresults 1000";
    private static final String COMPANY = "select * from CompanyInfo";
    private static final String BEFORE_ALL_BOOKS = "1970-01-01";

    /** of these types, an account shows what happened in the fiscal year; facts sheet, 5.13 */
    private static final Set<String> OF_A_YEAR =
            Set.of("Income", "Other Income", "Expense", "Other Expense", "Cost of Goods Sold");

    private final QboClient client;

    public QboLedger(QboClient client) {
        this.client = client;
    }

    /** Its chart: what each account plays by its type, and which stand for the fiscal year. */
    private record Chart(Map<String, Optional<BooksAccount>> parts, Set<String> ofAYear) {}

    /**
     * its fiscal year, its chart, its trial balance and its general ledger, on the accrual basis:
     * four calls
     *
     * @throws UnreadableRecord a report lacks a column, or says something that is none of its type
     */
    public QboAnswer<TheirBooks> asOf(LocalDate day) {
        return client.send(new QboCall.Query(Urgency.REPORT, COMPANY))
                .map(QboLedger::fiscalYear)
                .then(year -> books(day, year.beganOn(day)));
    }

    private QboAnswer<TheirBooks> books(LocalDate day, LocalDate yearBeganOn) {
        return client.send(new QboCall.Query(Urgency.REPORT, CHART))
                .map(QboLedger::chart)
                .then(chart ->
                        report("TrialBalance", day, BEFORE_ALL_BOOKS)
                                .map(answer -> accounts(new ReportTable(answer), chart.parts()))
                                .then(accounts ->
                                        report("GeneralLedger", day, BEFORE_ALL_BOOKS)
                                                .map(answer ->
                                                        new TheirBooks(
                                                                yearBeganOn,
                                                                accounts,
                                                                entries(
                                                                        new ReportTable(answer),
                                                                        chart.ofAYear(),
                                                                        yearBeganOn)))));
    }

    /** a company that says nothing keeps the calendar's year */
    private static FiscalYear fiscalYear(JsonNode answer) {
        JsonNode company = answer.path("QueryResponse").path("CompanyInfo").path(0);
        String month = Records.textOrEmpty(company, "FiscalYearStartMonth");
        try {
            return new FiscalYear(
                    month.isEmpty()
                            ? Month.JANUARY
                            : Month.valueOf(month.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException none) {
            throw new UnreadableRecord(
                    "expected a month in FiscalYearStartMonth but got '" + month + "'");
        }
    }

    private QboAnswer<JsonNode> report(String name, LocalDate until, String from) {
        return client.send(
                new QboCall.Report(
                        Urgency.REPORT,
                        name,
                        Map.of(
                                "start_date",
                                from,
                                "end_date",
                                until.toString(),
                                "accounting_method",
                                "Accrual")));
    }

    private static Chart chart(JsonNode answer) {
        Map<String, Optional<BooksAccount>> parts = new LinkedHashMap<>();
        Set<String> ofAYear = new HashSet<>();
        for (JsonNode account : answer.path("QueryResponse").path("Account").values()) {
            String id = Records.text(account, "Id");
            String type = Records.textOrEmpty(account, "AccountType");
            parts.put(id, part(type, Records.textOrEmpty(account, "AccountSubType")));
            if (OF_A_YEAR.contains(type)) {
                ofAYear.add(id);
            }
        }
        return new Chart(parts, ofAYear);
    }

    // Names from Intuit's schema, AccountSubTypeEnum.
    private static Optional<BooksAccount> part(String type, String subtype) {
        return switch (subtype) {
            case "UndepositedFunds" -> Optional.of(BooksAccount.CLEARING);
            case "SalesTaxPayable", "GlobalTaxPayable" ->
                    Optional.of(BooksAccount.SALES_TAX_PAYABLE);
            case "DeferredRevenue" -> Optional.of(BooksAccount.DEFERRED_REVENUE);
            case "DiscountsRefundsGiven" -> Optional.of(BooksAccount.DISCOUNTS);
            case "BadDebts" -> Optional.of(BooksAccount.BAD_DEBT);
            case "BankCharges" -> Optional.of(BooksAccount.PROCESSOR_FEES);
            case "ExchangeGainOrLoss" -> Optional.of(BooksAccount.EXCHANGE_GAIN);
            default ->
                    switch (type) {
                        case "Accounts Receivable" -> Optional.of(BooksAccount.RECEIVABLES);
                        case "Bank" -> Optional.of(BooksAccount.CLEARING);
                        case "Income" -> Optional.of(BooksAccount.INCOME);
                        default -> Optional.empty();
                    };
        };
    }

    private static List<Account> accounts(
            ReportTable report, Map<String, Optional<BooksAccount>> chart) {
        Map<String, Optional<BooksAccount>> others = new LinkedHashMap<>(chart);
        Currency home = Records.currency(report.currency());
        List<Account> accounts = new ArrayList<>();
        for (ReportTable.Line line : report.lines()) {
            String id = line.id("account");
            Money debit = amount(line.text("debit"), home);
            Optional<BooksAccount> part = chart.getOrDefault(id, Optional.empty());
            accounts.add(
                    new Account(
                            id,
                            line.text("account"),
                            part,
                            debit.minus(amount(line.text("credit"), home))));
            others.remove(id);
        }
        // One of nothing has no line, and its entries count all the same.
        others.forEach((id, part) -> accounts.add(new Account(id, "", part, Money.zero(home))));
        return accounts;
    }

    /** an empty cell is nothing */
    private static Money amount(String text, Currency currency) {
        return text.isEmpty() ? Money.zero(currency) : QboReceivables.money(text, currency.code());
    }

    private static List<Entry> entries(
            ReportTable report, Set<String> ofAYear, LocalDate yearBeganOn) {
        Currency home = Records.currency(report.currency());
        List<Entry> entries = new ArrayList<>();
        for (ReportTable.Line line : report.lines()) {
            LocalDate on = QboReceivables.day(line.text("tx_date"));
            // Income and expenses stand for the fiscal year; facts sheet, known from practice.
            if (!ofAYear.contains(line.section()) || !on.isBefore(yearBeganOn)) {
                entries.add(entry(line, on, home));
            }
        }
        return entries;
    }

    private static Entry entry(ReportTable.Line line, LocalDate on, Currency home) {
        return new Entry(
                line.section(),
                QboReceivables.type(line.text("txn_type")),
                line.id("txn_type"),
                line.text("doc_num"),
                line.idOrEmpty("name"),
                on,
                amount(line.text("subt_nat_amount"), home));
    }
}
