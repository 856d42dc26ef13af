package io.tieout.twin.report;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.settlement.LinkType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document of the receivables as of a day.
 *
 * @param open in its own currency; negative for credits and money that settles nothing yet
 */
record OpenDocument(Row row, String customerId, BigDecimal total, BigDecimal open) {

    private static final String RECEIVABLE = "Accounts Receivable";

    LocalDate due() {
        return Json.string(row.entity(), "DueDate")
                .map(LocalDate::parse)
                .orElseGet(() -> Posting.day(row));
    }

    /** what was open at the end of that day; a payment settles on its own day */
    static List<OpenDocument> asOf(Books books, LocalDate day) {
        Map<Key, OpenDocument> open = new HashMap<>();
        List<OpenDocument> order = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Row row : books.rows(kind)) {
                if (!row.isVoided() && !Posting.day(row).isAfter(day)) {
                    of(books, row)
                            .forEach(each -> {
                                open.put(row.key(), each);
                                order.add(each);
                            });
                }
            }
        }
        books.rows(Kind.PAYMENT).stream()
                .filter(row -> open.containsKey(row.key()))
                .forEach(payment -> settle(open, payment));
        return order.stream()
                .map(each -> open.getOrDefault(each.row().key(), each))
                .filter(each -> each.open().signum() != 0)
                .toList();
    }

    private static void settle(Map<Key, OpenDocument> open, Row payment) {
        for (ObjectNode line : Json.objects(payment.entity(), "Line")) {
            Key paid = LinkType.document(Json.objects(line, "LinkedTxn").getFirst());
            OpenDocument document = open.get(paid);
            OpenDocument money = open.get(payment.key());
            if (document != null && money != null) {
                BigDecimal amount = Json.decimal(line, "Amount");
                BigDecimal owed = document.total().signum() < 0 ? amount.negate() : amount;
                open.put(paid, document.less(owed));
                open.put(payment.key(), money.less(owed.negate()));
            }
        }
    }

    private OpenDocument less(BigDecimal amount) {
        return new OpenDocument(row, customerId, total, open.subtract(amount));
    }

    private static List<OpenDocument> of(Books books, Row row) {
        String customer = Json.reference(row.entity(), "CustomerRef").orElse("");
        BigDecimal total = Json.decimal(row.entity(), "TotalAmt");
        return switch (row.key().kind()) {
            case INVOICE -> List.of(new OpenDocument(row, customer, total, total));
            case CREDIT_MEMO, PAYMENT ->
                    List.of(new OpenDocument(row, customer, total.negate(), total.negate()));
            case JOURNAL_ENTRY, PURCHASE, DEPOSIT -> byLine(books, row);
            default -> List.of();
        };
    }

    /** a document that names the receivables in its lines, for one customer */
    private static List<OpenDocument> byLine(Books books, Row row) {
        BigDecimal sum = BigDecimal.ZERO;
        String customer = Json.reference(row.entity(), "EntityRef").orElse("");
        for (ObjectNode line : Json.objects(row.entity(), "Line")) {
            JsonNode detail = line.path(Json.stringOr(line, "DetailType", ""));
            if (isReceivable(books, detail)) {
                boolean isCredit =
                        row.key().kind() == Kind.DEPOSIT
                                || Json.stringOr(detail, "PostingType", "").equals("Credit")
                                || Json.isTrue(row.entity(), "Credit");
                BigDecimal amount = Json.decimal(line, "Amount");
                sum = sum.add(isCredit ? amount.negate() : amount);
                customer =
                        Json.reference(detail.path("Entity"), "EntityRef")
                                .or(() -> Json.reference(detail, "Entity"))
                                .orElse(customer);
            }
        }
        return sum.signum() == 0 ? List.of() : List.of(new OpenDocument(row, customer, sum, sum));
    }

    private static boolean isReceivable(Books books, JsonNode detail) {
        return Json.reference(detail, "AccountRef")
                .flatMap(id -> books.find(new Key(Kind.ACCOUNT, id)))
                .map(account -> Json.stringOr(account.entity(), "AccountType", ""))
                .filter(RECEIVABLE::equals)
                .isPresent();
    }
}
