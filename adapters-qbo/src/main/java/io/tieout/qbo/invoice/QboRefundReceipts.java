package io.tieout.qbo.invoice;

import io.tieout.domain.invoice.Landing;
import io.tieout.domain.refund.RefundDocument.Receipt;
import io.tieout.domain.refund.RefundId;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.mark.MarkedDocuments;
import java.util.Optional;

/** The refunds of sales in one company's books; facts sheet 5.9. */
public final class QboRefundReceipts {

    private final MarkedDocuments receipts;

    public QboRefundReceipts(QboClient client) {
        this.receipts = new MarkedDocuments(client, "RefundReceipt");
    }

    /** Lands a receipt. The same request id again lands nothing new and answers the same. */
    public QboAnswer<Landing> land(String requestId, RefundId refund, Receipt receipt) {
        return receipts.land(requestId, refund.value(), ReceiptBody.of(refund, receipt))
                .map(json -> LandedInvoice.compare(json, receipt.sale()));
    }

    /** the receipt of this refund, if an earlier attempt landed it */
    public QboAnswer<Optional<Landing>> find(RefundId refund, Receipt receipt) {
        var sale = receipt.sale();
        return receipts.find(refund.value(), sale.customer().externalId(), sale.issuedOn())
                .map(found -> found.map(json -> LandedInvoice.compare(json, sale)));
    }
}
