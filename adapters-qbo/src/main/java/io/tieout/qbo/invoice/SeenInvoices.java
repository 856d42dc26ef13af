package io.tieout.qbo.invoice;

import io.tieout.application.drift.DriftCommand.RecordInvoiceSeen;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.qbo.client.HomeCurrency;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.mark.MarkedDocuments;
import io.tieout.qbo.watch.WatchedRecords;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The invoices in one company's books as they are seen, whoever made or changed them. */
public final class SeenInvoices implements WatchedRecords {

    private final ConnectionId connection;
    private final HomeCurrency home;

    public SeenInvoices(ConnectionId connection, HomeCurrency home) {
        this.connection = connection;
        this.home = home;
    }

    @Override
    public String entity() {
        return "Invoice";
    }

    @Override
    public QboAnswer<RecordInvoiceSeen> translate(JsonNode invoice) {
        return home.of(invoice)
                .map(currency ->
                        new RecordInvoiceSeen(
                                LandedInvoice.seen(invoice, connection, currency),
                                MarkedDocuments.markIn(invoice).map(InvoiceId::new)));
    }

    @Override
    public RecordInvoiceSeen gone(String id, Instant at) {
        return new RecordInvoiceSeen(
                new DocumentSeen.Deleted(new DocumentLink(connection, id), at));
    }
}
