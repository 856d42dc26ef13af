package io.tieout.qbo.sweep;

import static java.util.stream.Collectors.toSet;

import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.client.Urgency;
import io.tieout.qbo.journal.SeenJournals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What is open in one company's books: documents of which something is left, and what paid them.
 */
public final class QboOpenDocuments {

    /** a list of a million records; no company has more */
    private static final int MOST_PAGES = 1_000;

    private final QboClient client;

    public QboOpenDocuments(QboClient client) {
        this.client = client;
    }

    /**
     * all that is open of these customers, and the customers themselves
     *
     * @param customer of this one only; empty for all
     * @param isWanted whose documents are wanted, by the customer's id
     */
    public QboAnswer<List<Change>> of(String customer, Predicate<String> isWanted) {
        return open("Invoice", customer, isWanted)
                .then(invoices ->
                        open("CreditMemo", customer, isWanted)
                                .then(memos ->
                                        payments(customer, isWanted, invoices, memos)
                                                .then(payments ->
                                                        entries(isWanted)
                                                                .map(entries ->
                                                                        Stream.of(
                                                                                        invoices,
                                                                                        memos,
                                                                                        payments,
                                                                                        entries)
                                                                                .flatMap(
                                                                                        List
                                                                                                ::stream)
                                                                                .toList()))));
    }

    /** QuickBooks cannot be asked for the entries of a customer: only their lines name one */
    private QboAnswer<List<Change>> entries(Predicate<String> isWanted) {
        return rows("JournalEntry", "")
                .map(rows ->
                        changes(
                                "JournalEntry",
                                rows.stream()
                                        .filter(row ->
                                                SeenJournals.customers(row).anyMatch(isWanted))));
    }

    private QboAnswer<List<Change>> open(
            String entity, String customer, Predicate<String> isWanted) {
        return rows(entity, customer)
                .map(rows ->
                        changes(
                                entity,
                                rows.stream()
                                        .filter(row -> isOf(row, isWanted))
                                        .filter(row -> isPositive(row, "Balance"))));
    }

    /** money that settles nothing yet, and what settles some of what is open */
    private QboAnswer<List<Change>> payments(
            String customer,
            Predicate<String> isWanted,
            List<Change> invoices,
            List<Change> memos) {
        var open =
                Stream.concat(invoices.stream(), memos.stream()).map(Change::id).collect(toSet());
        return rows("Payment", customer)
                .map(rows ->
                        changes(
                                "Payment",
                                rows.stream()
                                        .filter(row -> isOf(row, isWanted))
                                        .filter(row ->
                                                isPositive(row, "UnappliedAmt")
                                                        || linksAny(row, open))));
    }

    private static List<Change> changes(String entity, Stream<JsonNode> rows) {
        return rows.map(row -> Change.of(entity, row)).toList();
    }

    private static boolean isOf(JsonNode row, Predicate<String> isWanted) {
        return isWanted.test(Records.reference(row, "CustomerRef"));
    }

    private static boolean isPositive(JsonNode row, String field) {
        return row.path(field).decimalValueOpt().orElse(BigDecimal.ZERO).signum() > 0;
    }

    private static boolean linksAny(JsonNode payment, Set<String> documents) {
        return payment.path("Line").values().stream()
                .flatMap(line -> line.path("LinkedTxn").values().stream())
                .anyMatch(linked -> documents.contains(Records.textOrEmpty(linked, "TxnId")));
    }

    private QboAnswer<List<JsonNode>> rows(String entity, String customer) {
        // Only of invoices can QuickBooks be asked by what is left; facts sheet 6.
        boolean isOpen = entity.equals("Invoice");
        var rows = new ArrayList<JsonNode>();
        for (int page = 0; page < MOST_PAGES; page++) {
            int start = 1 + page * Statements.PAGE;
            var statement = Statements.documentsOf(entity, customer, isOpen, start);
            switch (client.send(new QboCall.Query(Urgency.MASTER_DATA, statement))) {
                case Good<JsonNode>(var body) -> {
                    var found = body.path("QueryResponse").path(entity);
                    found.values().forEach(rows::add);
                    if (found.size() < Statements.PAGE) {
                        return new Good<>(rows);
                    }
                }
                case Failed<JsonNode>(var fault) -> {
                    return new Failed<>(fault);
                }
            }
        }
        return new Good<>(rows);
    }
}
