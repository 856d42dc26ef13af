package io.tieout.qbo.payment;

import io.tieout.domain.recorded.Booking;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.mark.MarkedDocuments;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Books payments that were recorded here. */
public final class QboRecordedPayments {

    private final MarkedDocuments payments;

    public QboRecordedPayments(QboClient client) {
        this.payments = new MarkedDocuments(client, "Payment");
    }

    /** the payment of this recording, if an earlier attempt booked it */
    public QboAnswer<Optional<JsonNode>> find(RecordedPaymentId id, Booking booking) {
        return payments.find(id.value(), booking.customer().externalId(), booking.receivedOn());
    }

    /** Books it. The same request id again books nothing more and answers the same. */
    public QboAnswer<JsonNode> book(String requestId, RecordedPaymentId id, Booking booking) {
        return payments.land(requestId, id.value(), PaymentBody.of(id, booking));
    }
}
