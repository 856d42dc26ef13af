package io.tieout.twin.admin;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.CompanyProfile;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What a company's books come to, per currency; what was voided or deleted does not count. */
public final class BooksSummary {

    /** Figures of one currency. */
    private record Figures(
            BigDecimal invoiced,
            BigDecimal open,
            BigDecimal received,
            BigDecimal unapplied,
            BigDecimal credited,
            BigDecimal remaining) {

        static final Figures NONE =
                new Figures(
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO);

        Figures plus(Figures more) {
            return new Figures(
                    invoiced.add(more.invoiced),
                    open.add(more.open),
                    received.add(more.received),
                    unapplied.add(more.unapplied),
                    credited.add(more.credited),
                    remaining.add(more.remaining));
        }

        ObjectNode toJson() {
            return Json.object()
                    .put("invoiceTotal", invoiced.toPlainString())
                    .put("invoiceBalance", open.toPlainString())
                    .put("paymentTotal", received.toPlainString())
                    .put("unapplied", unapplied.toPlainString())
                    .put("creditMemoTotal", credited.toPlainString())
                    .put("creditRemaining", remaining.toPlainString());
        }
    }

    private BooksSummary() {}

    /** Counts by kind, the figures of the company's own currency on top, those of each below. */
    public static ObjectNode of(Books books) {
        ObjectNode json = Json.object();
        ObjectNode counts = json.putObject("counts");
        for (Kind kind : Kind.values()) {
            counts.put(
                    kind.wireName(),
                    books.rows(kind).stream().filter(row -> !row.isVoided()).count());
        }
        Map<String, Figures> figures = new TreeMap<>();
        books.rows(Kind.INVOICE).forEach(row -> add(figures, row, invoice(row.entity())));
        books.rows(Kind.PAYMENT).forEach(row -> add(figures, row, payment(row.entity())));
        books.rows(Kind.CREDIT_MEMO).forEach(row -> add(figures, row, creditMemo(row.entity())));
        json.setAll(figures.getOrDefault(homeCurrency(books), Figures.NONE).toJson());
        ObjectNode byCurrency = json.putObject("byCurrency");
        figures.forEach((currency, sums) -> byCurrency.set(currency, sums.toJson()));
        return json;
    }

    private static void add(Map<String, Figures> figures, Row row, Figures of) {
        if (!row.isVoided()) {
            String currency = Json.reference(row.entity(), "CurrencyRef").orElse("");
            figures.merge(currency, of, Figures::plus);
        }
    }

    private static Figures invoice(ObjectNode entity) {
        return new Figures(
                Json.decimal(entity, "TotalAmt"),
                Json.decimal(entity, "Balance"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static Figures payment(ObjectNode entity) {
        return new Figures(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Json.decimal(entity, "TotalAmt"),
                Json.decimal(entity, "UnappliedAmt"),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static Figures creditMemo(ObjectNode entity) {
        return new Figures(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Json.decimal(entity, "TotalAmt"),
                Json.decimal(entity, "RemainingCredit"));
    }

    private static String homeCurrency(Books books) {
        return books.find(CompanyProfile.PREFERENCES)
                .flatMap(row -> Json.reference(row.entity().path("CurrencyPrefs"), "HomeCurrency"))
                .orElse("USD");
    }
}
