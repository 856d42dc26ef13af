package io.tieout.qbo.journal;

import static io.tieout.qbo.client.Records.money;
import static io.tieout.qbo.client.Records.reference;
import static io.tieout.qbo.client.Records.text;
import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.observed.JournalSeen.Charge;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.invoice.BookedFigures;
import java.util.List;
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
                charges(entry, currency),
                Records.changedAt(entry),
                BookedFigures.asStated(entry));
    }

    static Stream<String> customers(JsonNode entry) {
        return lines(entry).map(JournalPicture::customer);
    }

    private static List<Charge> charges(JsonNode entry, Currency currency) {
        return lines(entry).map(line -> charge(line, currency)).toList();
    }

    private static Stream<JsonNode> lines(JsonNode entry) {
        return entry.path("Line").values().stream()
                .filter(line ->
                        textOrEmpty(detail(line).path("Entity"), "Type").equals("Customer"));
    }

    private static Charge charge(JsonNode line, Currency currency) {
        Money amount = money(line, "Amount", currency);
        boolean isDebit = text(detail(line), "PostingType").equals("Debit");
        return new Charge(
                customer(line),
                reference(detail(line), "AccountRef"),
                isDebit ? amount : amount.negated());
    }

    private static String customer(JsonNode line) {
        return reference(detail(line).path("Entity"), "EntityRef");
    }

    private static JsonNode detail(JsonNode line) {
        return line.path("JournalEntryLineDetail");
    }
}
