package io.tieout.qbo.report;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.tieout.BooksAccount;
import io.tieout.domain.tieout.TheirBooks;
import io.tieout.domain.tieout.TheirBooks.Account;
import io.tieout.domain.tieout.TheirBooks.Entry;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.Urgency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What QuickBooks says stands on its accounts as of a day, and which documents put it there. */
public final class QboLedger {

    // As many as one query answers; facts sheet, 6.
    private static final String CHART = "select * from Account startposition 1 maxresults 1000";
    private static final String BEFORE_ALL_BOOKS = "1970-01-01";

    private final QboClient client;

    public QboLedger(QboClient client) {
        this.client = client;
    }

    /**
     * its chart, its trial balance and its general ledger, on the accrual basis: three calls
     *
     * @throws UnreadableRecord a report lacks a column, or says something that is none of its type
     */
    public QboAnswer<TheirBooks> asOf(LocalDate day) {
        return client.send(new QboCall.Query(Urgency.REPORT, CHART))
                .map(QboLedger::parts)
                .then(parts ->
                        report("TrialBalance", day, BEFORE_ALL_BOOKS)
                                .map(answer -> accounts(new ReportTable(answer), parts)))
                .then(accounts ->
                        report("GeneralLedger", day, BEFORE_ALL_BOOKS)
                                .map(answer ->
                                        new TheirBooks(
                                                accounts,
                                                entries(new ReportTable(answer), accounts, day))));
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

    /** the part each account plays by what kind of account it is */
    private static Map<String, BooksAccount> parts(JsonNode answer) {
        Map<String, BooksAccount> parts = new HashMap<>();
        for (JsonNode account : answer.path("QueryResponse").path("Account").values()) {
            part(
                            Records.textOrEmpty(account, "AccountType"),
                            Records.textOrEmpty(account, "AccountSubType"))
                    .ifPresent(part -> parts.put(Records.text(account, "Id"), part));
        }
        return parts;
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

    private static List<Account> accounts(ReportTable report, Map<String, BooksAccount> parts) {
        Currency home = Records.currency(report.currency());
        List<Account> accounts = new ArrayList<>();
        for (ReportTable.Line line : report.lines()) {
            String id = line.id("account");
            Money debit = amount(line.text("debit"), home);
            accounts.add(
                    new Account(
                            id,
                            line.text("account"),
                            Optional.ofNullable(parts.remove(id)),
                            debit.minus(amount(line.text("credit"), home))));
        }
        // One of nothing has no line.
        parts.forEach((id, part) ->
                accounts.add(new Account(id, "", Optional.of(part), Money.zero(home))));
        return accounts;
    }

    /** an empty cell is nothing */
    private static Money amount(String text, Currency currency) {
        return text.isEmpty() ? Money.zero(currency) : QboReceivables.money(text, currency.code());
    }

    private static List<Entry> entries(ReportTable report, List<Account> accounts, LocalDate asOf) {
        Currency home = Records.currency(report.currency());
        Map<String, BooksAccount> parts = new HashMap<>();
        accounts.forEach(each -> each.part().ifPresent(part -> parts.put(each.id(), part)));
        List<Entry> entries = new ArrayList<>();
        for (ReportTable.Line line : report.lines()) {
            LocalDate on = QboReceivables.day(line.text("tx_date"));
            BooksAccount part = parts.get(line.section());
            // Income and expenses stand for the fiscal year; facts sheet, known from practice.
            if (part == null || !part.isOfYear() || on.getYear() == asOf.getYear()) {
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
