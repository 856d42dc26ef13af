package io.tieout.qbo.invoice;

import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.money.Currency;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.qbo.client.HomeCurrency;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.mark.MarkedDocuments;
import io.tieout.qbo.watch.WatchedRecords;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The invoices, or the credit memos, in one company's books as they are seen, whoever made or
 * changed them.
 */
public final class SeenDocuments implements WatchedRecords {

    private final ObservedKind kind;
    private final ConnectionId connection;
    private final HomeCurrency home;

    public SeenDocuments(ObservedKind kind, ConnectionId connection, HomeCurrency home) {
        this.kind = kind;
        this.connection = connection;
        this.home = home;
    }

    /** which documents these are */
    public ObservedKind kind() {
        return kind;
    }

    /** what a document of sale says, whichever kind it is */
    public static LandedDocument read(
            JsonNode document, ConnectionId connection, Currency currency) {
        return LandedInvoice.read(document, connection, currency);
    }

    @Override
    public String entity() {
        return switch (kind) {
            case INVOICE -> "Invoice";
            case CREDIT_MEMO -> "CreditMemo";
            case JOURNAL_ENTRY -> throw noSale();
        };
    }

    @Override
    public QboAnswer<RecordDocumentSeen> translate(JsonNode document) {
        return home.of(document)
                .map(currency ->
                        new RecordDocumentSeen(
                                kind,
                                LandedInvoice.seen(document, connection, currency),
                                MarkedDocuments.markIn(document).map(this::holder)));
    }

    @Override
    public RecordDocumentSeen gone(String id, Instant at) {
        return new RecordDocumentSeen(
                kind,
                new DocumentSeen.Deleted(new DocumentLink(connection, id), at),
                Optional.empty());
    }

    private Holder.OfSale holder(UUID mark) {
        return switch (kind) {
            case INVOICE -> Holder.of(new InvoiceId(mark));
            case CREDIT_MEMO -> Holder.of(new CreditMemoId(mark));
            case JOURNAL_ENTRY -> throw noSale();
        };
    }

    private static IllegalArgumentException noSale() {
        return new IllegalArgumentException("a journal entry is no document of sale");
    }
}
