package io.tieout.qbo.invoice;

import static io.tieout.qbo.client.Records.textOrEmpty;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tieout.qbo.invoice.InvoiceBody.Line;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A document written over one that stands there: sparse, so that what we never send stays; facts
 * sheet 5.1.
 *
 * @param body stated beside the rest
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record DocumentChange(
        String id,
        String syncToken,
        @JsonProperty("sparse") boolean isSparse,
        @JsonUnwrapped SalesBody body) {

    /** over this version of a document */
    static DocumentChange over(String documentId, String version, SalesBody body) {
        return new DocumentChange(documentId, version, true, body.withMemo());
    }

    /** over this document as it was found: a line that stays keeps its own id */
    static DocumentChange over(JsonNode found, InvoiceBody body) {
        return new DocumentChange(
                textOrEmpty(found, "Id"),
                textOrEmpty(found, "SyncToken"),
                true,
                body.withLines(kept(found, body.line())).withMemo());
    }

    private static List<Line> kept(JsonNode found, List<Line> lines) {
        Map<String, Iterator<String>> ids = new HashMap<>();
        return lines.stream()
                .map(line -> {
                    String type = line.detailType();
                    var own = ids.computeIfAbsent(type, _ -> lineIds(found, type));
                    return own.hasNext() ? named(own.next(), line) : line;
                })
                .toList();
    }

    /** the ids of a document's lines of one type, in their order */
    private static Iterator<String> lineIds(JsonNode found, String type) {
        return found.path("Line").values().stream()
                .filter(line -> textOrEmpty(line, "DetailType").equals(type))
                .map(line -> textOrEmpty(line, "Id"))
                .filter(id -> !id.isEmpty())
                .iterator();
    }

    private static Line named(String id, Line line) {
        return new Line(
                id,
                line.amount(),
                line.description(),
                line.detailType(),
                line.salesItemLineDetail(),
                line.discountLineDetail());
    }
}
