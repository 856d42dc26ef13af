package io.tieout.qbo.payment;

import static io.tieout.qbo.client.Records.reference;
import static io.tieout.qbo.client.Records.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.application.accounting.Operation.Work.RelinkPayment;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Relinking.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a payment shall pay, as QuickBooks takes it: the lines replace all that there were, so those
 * that stay are sent again; facts sheet 5.8.
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record RelinkingBody(
        String id,
        String syncToken,
        @JsonProperty("sparse") boolean sparse,
        ApplicationBody.Reference customerRef,
        BigDecimal totalAmt,
        List<ApplicationBody.Line> line) {

    static RelinkingBody of(JsonNode payment, RelinkPayment work) {
        return new RelinkingBody(
                text(payment, "Id"),
                text(payment, "SyncToken"),
                true,
                new ApplicationBody.Reference(reference(payment, "CustomerRef")),
                work.money().toDecimal(),
                lines(payment, work));
    }

    private static List<ApplicationBody.Line> lines(JsonNode payment, RelinkPayment work) {
        var before = amounts(work.relinking().before());
        var after = amounts(work.relinking().after());
        List<ApplicationBody.Line> lines = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (JsonNode line : payment.path("Line").values()) {
            kept(line, before, after, placed).ifPresent(lines::add);
        }
        after.forEach((document, amount) -> {
            if (placed.add(document)) {
                lines.add(ApplicationBody.Line.of(amount, "Invoice", document));
            }
        });
        return List.copyOf(lines);
    }

    /** a line of which nothing was ordered stays as it is; several of one document become one */
    private static Optional<ApplicationBody.Line> kept(
            JsonNode line,
            Map<String, Money> before,
            Map<String, Money> after,
            Set<String> placed) {
        JsonNode link = line.path("LinkedTxn").path(0);
        if (link.isMissingNode()) {
            return Optional.empty();
        }
        String type = text(link, "TxnType");
        String document = LinkedDocuments.documentId(type, text(link, "TxnId"));
        Optional<Money> was = Optional.ofNullable(before.get(document));
        Optional<Money> shall = Optional.ofNullable(after.get(document));
        if (type.equals("CreditMemo") || was.equals(shall)) {
            placed.add(document);
            return Optional.of(asItIs(line, type, text(link, "TxnId")));
        }
        return placed.add(document)
                ? shall.map(amount -> ApplicationBody.Line.of(amount, type, text(link, "TxnId")))
                : Optional.empty();
    }

    private static ApplicationBody.Line asItIs(JsonNode line, String type, String id) {
        return new ApplicationBody.Line(
                line.path("Amount").decimalValue(), List.of(new ApplicationBody.Link(id, type)));
    }

    private static Map<String, Money> amounts(List<Line> lines) {
        return lines.stream().collect(Collectors.toMap(Line::documentId, Line::amount));
    }
}
