package io.tieout.qbo.refund;

import static io.tieout.qbo.client.Records.date;
import static io.tieout.qbo.client.Records.money;
import static io.tieout.qbo.client.Records.reference;
import static io.tieout.qbo.client.Records.text;
import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.application.refund.RecordRefundSeen;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.refund.RefundSeen;
import io.tieout.domain.refund.RefundSeen.Paper;
import io.tieout.qbo.client.HomeCurrency;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.invoice.BookedFigures;
import io.tieout.qbo.invoice.SeenDocuments;
import io.tieout.qbo.watch.WatchedRecords;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The documents of refunds, of one kind, in one company's books as they are seen. */
public final class SeenRefunds implements WatchedRecords {

    private final Paper paper;
    private final ConnectionId connection;
    private final HomeCurrency home;

    public SeenRefunds(Paper paper, ConnectionId connection, HomeCurrency home) {
        this.paper = paper;
        this.connection = connection;
        this.home = home;
    }

    /** which documents these are */
    public Paper paper() {
        return paper;
    }

    @Override
    public String entity() {
        return switch (paper) {
            case EXPENSE -> "Purchase";
            case RECEIPT -> "RefundReceipt";
        };
    }

    @Override
    public QboAnswer<RecordRefundSeen> translate(JsonNode document) {
        return home.of(document)
                .map(currency ->
                        new RecordRefundSeen(
                                switch (paper) {
                                    case EXPENSE -> paidOut(document, currency);
                                    case RECEIPT -> takenBack(document, currency);
                                }));
    }

    @Override
    public RecordRefundSeen gone(String id, Instant at) {
        return new RecordRefundSeen(new RefundSeen.Gone(paper, new DocumentLink(connection, id)));
    }

    private RefundSeen paidOut(JsonNode purchase, Currency currency) {
        JsonNode detail = purchase.path("Line").path(0).path("AccountBasedExpenseLineDetail");
        return new RefundSeen.PaidOut(
                new DocumentLink(connection, text(purchase, "Id")),
                textOrEmpty(purchase, "DocNumber"),
                date(purchase, "TxnDate"),
                money(purchase, "TotalAmt", currency),
                reference(purchase, "EntityRef"),
                reference(purchase, "AccountRef"),
                reference(detail, "AccountRef"),
                BookedFigures.of(purchase));
    }

    private RefundSeen takenBack(JsonNode receipt, Currency currency) {
        return new RefundSeen.TakenBack(
                SeenDocuments.read(receipt, connection, currency),
                reference(receipt, "DepositToAccountRef"));
    }
}
