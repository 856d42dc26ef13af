package io.tieout.qbo.journal;

import static io.tieout.qbo.client.Records.money;
import static io.tieout.qbo.client.Records.reference;
import static io.tieout.qbo.client.Records.text;
import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.observed.JournalSeen.Line;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.invoice.BookedFigures;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A journal entry as QuickBooks shows it, translated; facts sheet 5.10. */
final class JournalPicture {

    private JournalPicture() {}

    /**
     * @param currency the entry's own or the company's
     */
    static JournalSeen.Standing of(JsonNode entry, ConnectionId connection, Currency currency) {
        return new JournalSeen.Standing(
                new DocumentLink(connection, text(entry, "Id")),
                textOrEmpty(entry, "DocNumber"),
                Records.date(entry, "TxnDate"),
                textOrEmpty(entry, "SyncToken"),
                lines(entry).map(line -> line(line, currency)).toList(),
                Records.changedAt(entry),
                BookedFigures.asStated(entry));
    }

    static Stream<String> customers(JsonNode entry) {
        return lines(entry).map(JournalPicture::customer).filter(customer -> !customer.isEmpty());
    }

    /** a line that only describes moves nothing */
    private static Stream<JsonNode> lines(JsonNode entry) {
        return entry.path("Line").values().stream()
                .filter(line -> textOrEmpty(line, "DetailType").equals("JournalEntryLineDetail"));
    }

    private static Line line(JsonNode line, Currency currency) {
        JsonNode detail = detail(line);
        return new Line(
                customer(line),
                new ExportedEntry.Line(
                        text(detail, "PostingType").equals("Debit") ? Side.DEBIT : Side.CREDIT,
                        target(detail, "AccountRef"),
                        money(line, "Amount", currency),
                        detail.has("ClassRef") ? target(detail, "ClassRef") : Target.none()));
    }

    private static Target target(JsonNode detail, String name) {
        return new Target(reference(detail, name), textOrEmpty(detail.path(name), "name"));
    }

    /** empty for nobody, and for vendors and employees */
    private static String customer(JsonNode line) {
        JsonNode entity = detail(line).path("Entity");
        return textOrEmpty(entity, "Type").equals("Customer") ? reference(entity, "EntityRef") : "";
    }

    private static JsonNode detail(JsonNode line) {
        return line.path("JournalEntryLineDetail");
    }
}
