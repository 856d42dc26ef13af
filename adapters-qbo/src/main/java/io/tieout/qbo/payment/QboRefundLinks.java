package io.tieout.qbo.payment;

import io.tieout.domain.refund.RefundDocument.Expense;
import io.tieout.domain.refund.RefundId;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.mark.MarkedDocuments;
import tools.jackson.databind.JsonNode;

/**
 * Links refunds to the credit memos that they give back: a payment of nothing whose two lines link
 * both; facts sheet 5.8 and 15.
 */
public final class QboRefundLinks {

    private final MarkedDocuments payments;

    public QboRefundLinks(QboClient client) {
        this.payments = new MarkedDocuments(client, "Payment");
    }

    /** Links both once: a payment that an earlier attempt landed is looked for first. */
    public QboAnswer<JsonNode> link(
            String requestId, RefundId refund, Expense expense, String expenseId) {
        return payments.find(refund.value(), expense.customer().externalId(), expense.paidOn())
                .then(found ->
                        found.<QboAnswer<JsonNode>>map(Good::new)
                                .orElseGet(() ->
                                        payments.land(
                                                requestId + "l",
                                                refund.value(),
                                                ApplicationBody.of(refund, expense, expenseId))));
    }
}
