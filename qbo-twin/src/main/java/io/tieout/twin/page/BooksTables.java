package io.tieout.twin.page;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Kind.Family;
import io.tieout.twin.books.Row;
import io.tieout.twin.http.Html;
import io.tieout.twin.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of row that a company has, as tables: documents first, then lists. */
final class BooksTables {

    /** Latest rows shown of each kind. */
    static final int MOST_ROWS = 200;

    /** What a bookkeeper looks for first; a table has those of them that its rows have. */
    private static final List<String> COLUMNS =
            List.of(
                    "Id",
                    "DocNumber",
                    "DisplayName",
                    "Name",
                    "CustomerRef",
                    "VendorRef",
                    "EntityRef",
                    "AccountRef",
                    "DepositToAccountRef",
                    "AccountType",
                    "PaymentType",
                    "Type",
                    "TxnDate",
                    "DueDate",
                    "TxnStatus",
                    "CurrencyRef",
                    "TotalAmt",
                    "UnappliedAmt",
                    "RemainingCredit",
                    "Balance",
                    "CurrentBalance",
                    "PrivateNote",
                    "Active",
                    "SyncToken");

    private BooksTables() {}

    static String html(Books books) {
        return Stream.of(Family.TRANSACTION, Family.LIST)
                .flatMap(family -> Stream.of(Kind.values()).filter(it -> it.family() == family))
                .filter(kind -> !books.rows(kind).isEmpty())
                .map(kind -> table(kind, books.rows(kind)))
                .collect(Collectors.joining());
    }

    /** A property as a person reads it: the name of what a reference points to. */
    static String shown(ObjectNode entity, String property) {
        return Json.string(entity, property)
                .or(() -> Json.string(entity.path(property), "name"))
                .or(() -> Json.string(entity.path(property), "value"))
                .orElse("");
    }

    private static String table(Kind kind, Collection<Row> all) {
        List<ObjectNode> rows =
                all.stream().skip(Math.max(0, all.size() - MOST_ROWS)).map(Row::entity).toList();
        List<String> columns =
                COLUMNS.stream()
                        .filter(column -> rows.stream().anyMatch(row -> row.has(column)))
                        .toList();
        return "<h2>%s (%d)</h2><table>%s%s</table>"
                .formatted(kind.wireName(), all.size(), cells("th", columns), lines(rows, columns));
    }

    private static String lines(List<ObjectNode> rows, List<String> columns) {
        return rows.stream()
                .map(row -> columns.stream().map(column -> shown(row, column)).toList())
                .map(texts -> cells("td", texts))
                .collect(Collectors.joining());
    }

    private static String cells(String tag, List<String> texts) {
        return texts.stream()
                .map(text -> "<%s>%s</%s>".formatted(tag, Html.escape(text), tag))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
