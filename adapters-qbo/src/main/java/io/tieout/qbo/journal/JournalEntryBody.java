package io.tieout.qbo.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.qbo.mark.MarkedDocuments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A journal entry as QuickBooks takes it, class and customer on every line; facts sheet, 5.10. It
 * takes no customer of another currency than the entry's, so such an entry names nobody; facts
 * sheet, 5.17.
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record JournalEntryBody(
        String docNumber,
        LocalDate txnDate,
        Reference currencyRef,
        List<Line> line,
        String privateNote) {

    /** Points at a record. */
    record Reference(@JsonProperty("value") String value) {}

    /** So much to one side of one account. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Line(
            BigDecimal amount,
            String detailType,
            String description,
            Detail journalEntryLineDetail) {}

    /** Which side of which account. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(
            String postingType,
            Reference accountRef,
            @Nullable Reference classRef,
            @Nullable Party entity) {}

    /** Whose business it is. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Party(String type, Reference entityRef) {}

    static JournalEntryBody of(UUID id, ExportedEntry entry) {
        return new JournalEntryBody(
                entry.number(),
                entry.on(),
                new Reference(entry.lines().getFirst().amount().currency().code()),
                entry.lines().stream().map(line -> line(entry, line)).toList(),
                MarkedDocuments.markOf(id));
    }

    private static Line line(ExportedEntry entry, ExportedEntry.Line line) {
        return new Line(
                line.amount().toDecimal(),
                "JournalEntryLineDetail",
                entry.memo(),
                new Detail(
                        line.side() == Side.DEBIT ? "Debit" : "Credit",
                        new Reference(line.account().id()),
                        reference(line.reportedClass()),
                        party(entry)));
    }

    private static @Nullable Party party(ExportedEntry entry) {
        return entry.named()
                .map(customer -> new Party("Customer", new Reference(customer)))
                .orElse(null);
    }

    private static @Nullable Reference reference(Target target) {
        return target.isNone() ? null : new Reference(target.id());
    }
}
