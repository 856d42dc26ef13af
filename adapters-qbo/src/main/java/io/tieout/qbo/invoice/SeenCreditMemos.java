package io.tieout.qbo.invoice;

import io.tieout.application.observed.ObservedCommand.RecordCreditMemoSeen;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.qbo.client.HomeCurrency;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.mark.MarkedDocuments;
import io.tieout.qbo.watch.WatchedRecords;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The credit memos in one company's books as they are seen, whoever made or changed them. */
public final class SeenCreditMemos implements WatchedRecords {

    private final ConnectionId connection;
    private final HomeCurrency home;

    public SeenCreditMemos(ConnectionId connection, HomeCurrency home) {
        this.connection = connection;
        this.home = home;
    }

    @Override
    public String entity() {
        return "CreditMemo";
    }

    @Override
    public QboAnswer<RecordCreditMemoSeen> translate(JsonNode memo) {
        return home.of(memo)
                .map(currency ->
                        new RecordCreditMemoSeen(
                                LandedInvoice.seen(memo, connection, currency),
                                MarkedDocuments.markIn(memo).map(CreditMemoId::new)));
    }

    @Override
    public RecordCreditMemoSeen gone(String id, Instant at) {
        return new RecordCreditMemoSeen(
                new DocumentSeen.Deleted(new DocumentLink(connection, id), at), Optional.empty());
    }
}
