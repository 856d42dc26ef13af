package io.tieout.qbo.invoice;

import io.tieout.domain.credit.CreditMemoDocument;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.Landing;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.mark.MarkedDocuments;
import java.util.Optional;

/** The credit memos in one company's books. */
public final class QboCreditMemos {

    private final MarkedDocuments memos;

    public QboCreditMemos(QboClient client) {
        this.memos = new MarkedDocuments(client, "CreditMemo");
    }

    /**
     * Lands a document. The same request id again lands nothing new and answers the same.
     *
     * @throws io.tieout.qbo.client.UnreadableRecord it landed, but the answer makes no sense
     */
    public QboAnswer<Landing> land(
            String requestId, CreditMemoId memo, CreditMemoDocument document) {
        return memos.land(requestId, memo.value(), CreditMemoBody.of(memo, document.sale()))
                .map(json -> LandedInvoice.compare(json, document.sale()));
    }

    /**
     * Looks whether a document landed, whatever number it was given there.
     *
     * @throws io.tieout.qbo.client.UnreadableRecord it landed, but the answer makes no sense
     */
    public QboAnswer<Optional<Landing>> find(CreditMemoId memo, CreditMemoDocument document) {
        var sale = document.sale();
        return memos.find(memo.value(), sale.customer().externalId(), sale.issuedOn())
                .map(found -> found.map(json -> LandedInvoice.compare(json, sale)));
    }
}
