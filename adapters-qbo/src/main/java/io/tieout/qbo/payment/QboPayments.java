package io.tieout.qbo.payment;

import io.tieout.application.payment.PaymentCommand;
import io.tieout.application.payment.PaymentCommand.RecordPaymentGone;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.qbo.client.HomeCurrency;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.client.Urgency;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The payments in one company's books. */
public final class QboPayments {

    private final ConnectionId connection;
    private final QboClient client;
    private final HomeCurrency home;

    public QboPayments(ConnectionId connection, QboClient client, HomeCurrency home) {
        this.connection = connection;
        this.client = client;
        this.home = home;
    }

    /**
     * The records behind these ids, in one call. An id without one is missing in the answer.
     *
     * @param ids at most {@link Statements#PAGE}
     */
    public QboAnswer<Map<String, JsonNode>> find(Collection<String> ids) {
        var call = new QboCall.Query(Urgency.DOCUMENT, Statements.byIds("Payment", ids));
        return client.send(call)
                .map(body -> {
                    var found = new HashMap<String, JsonNode>();
                    body.path("QueryResponse")
                            .path("Payment")
                            .values()
                            .forEach(p -> found.put(Records.text(p, "Id"), p));
                    return found;
                });
    }

    /**
     * The record behind one id. A query may not show yet what was made just now, so only this
     * answer proves that a payment is gone.
     *
     * @return empty when it was deleted
     */
    public QboAnswer<Optional<JsonNode>> read(String id) {
        var answer = client.send(new QboCall.Read(Urgency.DOCUMENT, "payment", id));
        return answer instanceof Failed<JsonNode>(Refused refused)
                        && refused.rule() == Rule.NOT_FOUND
                ? new Good<>(Optional.empty())
                : answer.map(body -> Optional.of(body.path("Payment")));
    }

    /**
     * Says what a record shows.
     *
     * @throws io.tieout.qbo.client.UnreadableRecord it makes no sense
     */
    public QboAnswer<PaymentCommand> translate(JsonNode payment) {
        return home.of(payment)
                .map(currency -> PaymentPicture.translate(connection, payment, currency));
    }

    /** says that a record was deleted */
    public PaymentCommand gone(String id, Instant at) {
        return new RecordPaymentGone(new DocumentLink(connection, id), at, "deleted in QuickBooks");
    }
}
