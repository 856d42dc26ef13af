package io.tieout.qbo.invoice;

import static io.tieout.qbo.client.Records.textOrEmpty;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Money;
import io.tieout.qbo.client.QboJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.node.ObjectNode;

/**
 * An invoice as QuickBooks takes it. Nulls are left out on the wire; a name it does not know is
 * refused (code 2010).
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record InvoiceBody(
        Reference customerRef,
        Reference currencyRef,
        String docNumber,
        LocalDate txnDate,
        LocalDate dueDate,
        @Nullable Reference salesTermRef,
        List<Line> line,
        @Nullable Memo customerMemo,
        String privateNote) {

    /** Points at a record. */
    record Reference(@JsonProperty("value") String value) {}

    /** A text that the customer sees. */
    record Memo(@JsonProperty("value") String value) {}

    /** One line: a sale or the discount. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Line(
            BigDecimal amount,
            @Nullable String description,
            String detailType,
            @Nullable Sale salesItemLineDetail,
            @Nullable Reduction discountLineDetail) {}

    /** What is sold. The tax code is always stated: a missing one has meant taxable since 2018. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Sale(
            Reference itemRef,
            BigDecimal qty,
            BigDecimal unitPrice,
            Reference taxCodeRef,
            @Nullable Reference classRef,
            @Nullable LocalDate serviceDate) {}

    /** A discount in money. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Reduction(boolean percentBased) {}

    /** writes the approved document down for QuickBooks, marked as ours */
    static InvoiceBody of(InvoiceId invoice, InvoiceDocument document) {
        return new InvoiceBody(
                new Reference(document.customer().externalId()),
                new Reference(document.total().currency().code()),
                document.number(),
                document.issuedOn(),
                document.dueOn(),
                reference(document.term()),
                lines(document),
                document.memo().isEmpty() ? null : new Memo(document.memo()),
                mark(invoice));
    }

    /**
     * the same, written over a document: sparse, so that what we never send stays, and a memo that
     * is not ours goes; facts sheet 5.1
     */
    static ObjectNode over(String documentId, String version, Record body) {
        ObjectNode over = QboJson.MAPPER.valueToTree(body);
        over.put("Id", documentId).put("SyncToken", version).put("sparse", true);
        if (!over.has("CustomerMemo")) {
            over.putObject("CustomerMemo").put("value", "");
        }
        return over;
    }

    /** the same over this document, with the ids of its lines: a line that stays keeps its own */
    static ObjectNode overLines(JsonNode found, InvoiceBody body) {
        ObjectNode over = over(textOrEmpty(found, "Id"), textOrEmpty(found, "SyncToken"), body);
        Map<String, Iterator<String>> ids = new HashMap<>();
        over.path("Line")
                .values()
                .forEach(line -> {
                    String type = textOrEmpty(line, "DetailType");
                    var own = ids.computeIfAbsent(type, _ -> lineIds(found, type));
                    if (own.hasNext()) {
                        ((ObjectNode) line).put("Id", own.next());
                    }
                });
        return over;
    }

    /** the ids of a document's lines of one type, in their order */
    private static Iterator<String> lineIds(JsonNode found, String type) {
        return found.path("Line").values().stream()
                .filter(line -> textOrEmpty(line, "DetailType").equals(type))
                .map(line -> textOrEmpty(line, "Id"))
                .filter(id -> !id.isEmpty())
                .iterator();
    }

    /** how we know our own invoices again, whatever number QuickBooks gave them */
    static String mark(InvoiceId invoice) {
        return "Tieout " + invoice.value();
    }

    private static @Nullable Reference reference(Target target) {
        return target.isNone() ? null : new Reference(target.id());
    }

    /** the sales of a document, and its discount */
    static List<Line> lines(InvoiceDocument document) {
        var lines = new ArrayList<Line>();
        document.lines().forEach(line -> lines.add(sale(line)));
        if (document.discount().minorUnits() != 0) {
            lines.add(discount(document.discount()));
        }
        return lines;
    }

    private static Line sale(InvoiceDocument.Line line) {
        var sale =
                new Sale(
                        new Reference(line.item().id()),
                        line.quantity().value(),
                        line.unitPrice().toDecimal(),
                        new Reference(line.taxCode()),
                        reference(line.reportedClass()),
                        serviceDate(line.servicePeriod()));
        return new Line(
                line.amount().toDecimal(),
                line.description().isEmpty() ? null : line.description(),
                "SalesItemLineDetail",
                sale,
                null);
    }

    /** QuickBooks knows one service date per line: the period's first day */
    private static @Nullable LocalDate serviceDate(ServicePeriod period) {
        return switch (period) {
            case ServicePeriod.Between(var firstOn, _) -> firstOn;
            case ServicePeriod.Unstated() -> null;
        };
    }

    private static Line discount(Money discount) {
        return new Line(
                discount.toDecimal(), null, "DiscountLineDetail", null, new Reduction(false));
    }
}
