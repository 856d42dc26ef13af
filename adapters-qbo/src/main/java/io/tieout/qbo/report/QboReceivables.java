package io.tieout.qbo.report;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.tieout.DocumentType;
import io.tieout.domain.tieout.OpenItem;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.UnreadableRecord;
import io.tieout.qbo.client.Urgency;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What QuickBooks says was owed as of a day, document by document. */
public final class QboReceivables {

    private final QboClient client;

    public QboReceivables(QboClient client) {
        this.client = client;
    }

    /**
     * its report of receivables; each amount in the document's own currency
     *
     * @throws UnreadableRecord the report lacks a column, or says something that is none of its
     *     type
     */
    public QboAnswer<List<OpenItem>> asOf(LocalDate day) {
        // Aged at the report's own day, not today's; facts sheet, known from practice.
        return client.send(
                        new QboCall.Report(
                                Urgency.REPORT,
                                "AgedReceivableDetail",
                                Map.of(
                                        "report_date",
                                        day.toString(),
                                        "aging_method",
                                        "Report_Date")))
                .map(QboReceivables::items);
    }

    private static List<OpenItem> items(JsonNode answer) {
        ReportTable report = new ReportTable(answer);
        return report.lines().stream().map(line -> item(report, line)).toList();
    }

    private static OpenItem item(ReportTable report, ReportTable.Line line) {
        return new OpenItem(
                type(line.text("txn_type")),
                line.id("txn_type"),
                line.text("doc_num"),
                line.id("cust_name"),
                day(line.text("tx_date")),
                open(report, line));
    }

    /** A company of one currency has no column for it. */
    private static Money open(ReportTable report, ReportTable.Line line) {
        if (!report.has("currency")) {
            return money(line.text("subt_open_bal"), report.currency());
        }
        return money(line.text("foreign_open_bal"), line.text("currency"));
    }

    static Money money(String amount, String code) {
        Currency currency = Records.currency(code);
        try {
            return Money.ofMinor(
                    new BigDecimal(amount).movePointRight(currency.decimals()).longValueExact(),
                    currency);
        } catch (ArithmeticException | NumberFormatException _) {
            throw new UnreadableRecord(
                    "expected an amount of " + code + " in the report but got '" + amount + "'");
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new UnreadableRecord("expected a date in the report but got '" + text + "'");
        }
    }

    static DocumentType type(String word) {
        return switch (word) {
            case "Invoice" -> DocumentType.INVOICE;
            case "Credit Memo" -> DocumentType.CREDIT_MEMO;
            case "Payment" -> DocumentType.PAYMENT;
            case "Journal Entry" -> DocumentType.JOURNAL_ENTRY;
            case "Expense", "Check" -> DocumentType.EXPENSE;
            default -> DocumentType.OTHER;
        };
    }
}
