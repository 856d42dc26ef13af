package io.tieout.twin.pdf;

import io.tieout.twin.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a customer reads on a printed document: who, when, what for, how much. */
public final class DocumentPage {

    private DocumentPage() {}

    /**
     * A document as a PDF file.
     *
     * @param company the name of the company that sends it
     * @param title what it is called: Invoice
     */
    public static byte[] pdf(String company, String title, ObjectNode document) {
        List<String> lines = new ArrayList<>();
        lines.add(company);
        lines.add((title + " " + Json.stringOr(document, "DocNumber", "")).strip());
        named(document, "CustomerRef").ifPresent(name -> lines.add("For " + name));
        for (String date : List.of("TxnDate", "DueDate")) {
            Json.string(document, date).ifPresent(day -> lines.add(date + " " + day));
        }
        lines.add("");
        Json.objects(document, "Line").stream().flatMap(DocumentPage::line).forEach(lines::add);
        lines.add("");
        String currency = Json.reference(document, "CurrencyRef").orElse("");
        for (String figure : List.of("TotalAmt", "Balance")) {
            Json.string(document, figure)
                    .ifPresent(sum -> lines.add((figure + " " + sum + " " + currency).strip()));
        }
        return PdfFile.of(lines);
    }

    private static Stream<String> line(ObjectNode line) {
        Optional<String> what =
                Json.string(line, "Description")
                        .or(() -> named(line.path("SalesItemLineDetail"), "ItemRef"))
                        .or(() -> Json.string(line, "DetailType"));
        return Json.string(line, "Amount").stream()
                .map(amount -> what.orElse("Line") + "  " + amount);
    }

    private static Optional<String> named(JsonNode parent, String reference) {
        return Json.string(parent.path(reference), "name");
    }
}
